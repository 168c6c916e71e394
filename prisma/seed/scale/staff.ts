import { toDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { domains } from '@/lib/domains';
import { seedDirectory } from '../directory';
import type { Town } from './household';

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Made-up consultants beside those of the directory, spread over the teams, until there are so many. */
async function addConsultants(wanted: number): Promise<void> {
  const db = database();
  const teams = await db.team.findMany({
    include: { neighbourhoods: true },
    orderBy: { key: 'asc' },
  });
  const present = await db.staff.count({ where: { roles: { has: 'consultant' } } });
  await db.staff.createMany({
    data: Array.from({ length: Math.max(0, wanted - present) }, (_, index) => {
      const team = teams[index % teams.length]!;
      return {
        subject: `synthetisch-${twoDigits(index + 1)}`,
        name: `Consulent ${twoDigits(index + 1)}`,
        functionTitle: 'consulent',
        email: `consulent${index + 1}@example.nl`,
        roles: ['consultant'],
        teamId: team.id,
        neighbourhoods: team.neighbourhoods.map((one) => one.key),
        skills: domains.map((domain) => domain.skill),
        inServiceFrom: toDateColumn('2024-01-01'),
      };
    }),
    skipDuplicates: true,
  });
}

/**
 * The directory with enough consultants, and per post code who works there.
 * @param consultants how many there must be at least
 */
export async function areasOf(consultants: number): Promise<Town['areas']> {
  const db = database();
  if ((await db.team.count()) === 0) await seedDirectory();
  await addConsultants(consultants);
  const staff = await db.staff.findMany({
    where: { roles: { has: 'consultant' } },
    orderBy: { subject: 'asc' },
  });
  const areas = await db.postcodeArea.findMany({ orderBy: { fromDigits: 'asc' } });
  return areas.map(({ fromDigits, neighbourhoodKey }) => {
    const near = staff.filter((one) => one.neighbourhoods.includes(neighbourhoodKey));
    return {
      postcode: fromDigits,
      staffIds: (near.length > 0 ? near : staff).map((one) => one.id),
    };
  });
}
