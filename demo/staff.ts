import type { Role } from '@/lib/platform/actor-types';

/** Somebody in the demo staff directory, with what the database keeps about a colleague. */
export type DemoStaff = {
  /** `sub` of the directory */
  subject: string;
  name: string;
  functionTitle: string;
  email: string;
  phone: string;
  roles: Role[];
  teamKey: string | null;
  /** neighbourhood keys */
  neighbourhoods: string[];
  /** domain keys */
  skills: string[];
  /** BCP 47 */
  languages: string[];
  /** hours a week */
  contractHours: number;
  /** 1 = Monday … 7 = Sunday */
  workDays: number[];
  /** yyyy-mm-dd */
  inServiceFrom: string;
  inServiceUntil: string | null;
};

const neighbourhoodsOf: Record<string, string[]> = {
  noord: ['noord', 'oost', 'havenkwartier'],
  midden: ['centrum', 'molenbuurt', 'vijverpark'],
  zuid: ['zuid', 'west'],
};

const everyDay = [1, 2, 3, 4, 5];

type Given = Pick<DemoStaff, 'name'> & Partial<DemoStaff>;

function colleague(number: number, given: Given): DemoStaff {
  const two = String(number).padStart(2, '0');
  return {
    subject: `medewerker-${two}`,
    functionTitle: 'consulent',
    email: `${given.name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.nl`,
    phone: `060000${String(142 + number).padStart(4, '0')}`,
    roles: ['consultant'],
    teamKey: null,
    neighbourhoods: given.teamKey ? (neighbourhoodsOf[given.teamKey] ?? []) : [],
    skills: [],
    languages: ['nl'],
    contractHours: 36,
    workDays: everyDay,
    inServiceFrom: '2024-01-01',
    inServiceUntil: null,
    ...given,
  };
}

const consultants: Given[] = [
  {
    name: 'Marijke Denkbeeld',
    teamKey: 'noord',
    skills: ['wmo', 'jeugd', 'armoede'],
    languages: ['nl', 'en'],
    contractHours: 32,
  },
  {
    name: 'Omar Verzinsel',
    teamKey: 'noord',
    skills: ['armoede', 'werk-inkomen'],
    languages: ['nl', 'ar', 'en'],
  },
  {
    name: 'Kees Fabel',
    teamKey: 'noord',
    skills: ['werk-inkomen', 'armoede'],
    languages: ['nl', 'de'],
  },
  {
    name: 'Ilse Sprookje',
    teamKey: 'noord',
    skills: ['jeugd', 'wmo'],
    contractHours: 28,
    workDays: [1, 2, 4, 5],
  },
  {
    name: 'Fatima Fantasie',
    teamKey: 'midden',
    skills: ['wmo', 'armoede'],
    languages: ['nl', 'ar', 'fr'],
    contractHours: 24,
    workDays: [1, 3, 5],
  },
  {
    name: 'Joost Bedenksel',
    teamKey: 'midden',
    skills: ['werk-inkomen', 'armoede'],
    languages: ['nl', 'en'],
  },
  {
    name: 'Naima Luchtkasteel',
    teamKey: 'midden',
    skills: ['jeugd', 'wmo', 'werk-inkomen'],
    languages: ['nl', 'ar'],
  },
  {
    name: 'Pieter Schijn',
    teamKey: 'midden',
    skills: ['wmo', 'jeugd'],
    contractHours: 32,
    workDays: [2, 3, 4, 5],
  },
  {
    name: 'Agnieszka Droom',
    teamKey: 'zuid',
    skills: ['jeugd', 'werk-inkomen'],
    languages: ['nl', 'pl', 'en'],
  },
  {
    name: 'Emre Voorwending',
    teamKey: 'zuid',
    skills: ['armoede', 'werk-inkomen'],
    languages: ['nl', 'tr'],
  },
  {
    name: 'Loes Hersenspin',
    teamKey: 'zuid',
    skills: ['wmo', 'jeugd'],
    contractHours: 20,
    workDays: [1, 2, 4],
  },
  {
    name: 'Tomas Spiegeling',
    teamKey: 'zuid',
    skills: ['wmo', 'armoede'],
    languages: ['nl', 'en', 'es'],
  },
];

const hosts: Given[] = [
  { name: 'Truus van Proef', functionTitle: 'gastvrouw', contractHours: 32 },
  { name: 'Henk Oefening', functionTitle: 'gastheer', contractHours: 24, workDays: [1, 3, 5] },
  {
    name: 'Sadia Proefstuk',
    functionTitle: 'gastvrouw',
    contractHours: 28,
    workDays: [2, 3, 4, 5],
    languages: ['nl', 'en', 'tr'],
  },
];

const teamLeads: Given[] = [
  { name: 'Hanna Denkraam', functionTitle: 'teamleider', teamKey: 'noord' },
  {
    name: 'Ruben Modelman',
    functionTitle: 'teamleider',
    teamKey: 'zuid',
    neighbourhoods: [...neighbourhoodsOf.zuid!, ...neighbourhoodsOf.midden!],
  },
];

/** Everybody who works at the demo municipality: 12 consultants, 3 hosts, 2 team leads. */
export const demoStaff: DemoStaff[] = [
  ...consultants,
  ...hosts.map((given) => ({ ...given, roles: ['host' as const] })),
  ...teamLeads.map((given) => ({ ...given, roles: ['team_lead' as const] })),
].map((given, index) => colleague(index + 1, given));

/** In the directory, but without a role here: to see the refusal. */
export const demoStaffRefused: DemoStaff[] = [
  colleague(90, { name: 'Willem Zonderrol', functionTitle: 'medewerker archief', roles: [] }),
];
