import { demoResidents, type DemoResident } from '@/demo/people';
import { rareStories } from './rare-stories';

/** What happens after a request was sent, so many days ago. */
export type Event = { daysAgo: number } & (
  | { do: 'look' | 'start' | 'withdraw' | 'reopen' | 'split' | 'confirm' }
  | { do: 'askOther' | 'askHowItIs' }
  | { do: 'contact' | 'answer' | 'finish' | 'close' | 'add'; text: string }
  | { do: 'handOver'; to: string; text: string }
);

/** One request of the demo municipality, and what came of it. */
export type Story = {
  who: Pick<
    DemoResident,
    | 'givenName'
    | 'familyNamePrefix'
    | 'familyName'
    | 'birthDate'
    | 'street'
    | 'houseNumber'
    | 'postcode'
  > &
    Partial<DemoResident>;
  /** signed in with the BSN, or not */
  isSignedIn: boolean;
  /** subject of the host who entered it at the desk */
  host?: string;
  daysAgo: number;
  story: string;
  areas: string[];
  urgencies?: string[];
  matters?: string;
  doSelf?: string;
  doForOthers?: string;
  members?: { name: string; relation: string; birthDate?: string }[];
  helpers?: { name: string; kind: string; what: string }[];
  phone?: string;
  email?: string;
  mayNotBeCalledHome?: boolean;
  /** said by the host at once: then nothing is left to do */
  answer?: string;
  then?: Event[];
};

const resident = (givenName: string) => demoResidents.find((one) => one.givenName === givenName)!;

const person = (
  givenName: string,
  familyName: string,
  birthDate: string,
  street: string,
  houseNumber: string,
  postcode: string,
) => ({
  ...{ givenName, familyNamePrefix: null, familyName, birthDate, street, houseNumber, postcode },
});

/** People of the demo who can sign in, and what is going on in their homes. */
const known: Story[] = [
  {
    who: resident('Samira'),
    isSignedIn: true,
    daysAgo: 9,
    story:
      'Sinds mijn werk stopte, lukt het niet meer met de rekeningen. Ik maak de post niet meer open. Mijn moeder woont bij ons. Zij komt de trap bijna niet op. Mijn zoon gaat vaak niet naar school.',
    areas: ['geld', 'gezin', 'dagelijks'],
    urgencies: ['utilities-cut'],
    matters: 'Weer rust in huis.',
    doSelf: 'Ik kook en ik doe de was. Mijn zus past soms op.',
    doForOthers: 'Ik kan goed koken. Dat wil ik best leren aan anderen.',
    members: [
      { name: 'Fatna Voorbeeld', relation: 'mijn moeder', birthDate: '1958-09-02' },
      { name: 'Bilal Voorbeeld', relation: 'mijn zoon', birthDate: '2012-02-11' },
      { name: 'Noor Voorbeeld', relation: 'mijn dochter', birthDate: '2017-06-30' },
    ],
    helpers: [{ name: 'Leila', kind: 'family', what: 'Past soms op de kinderen' }],
    phone: '06 00 00 02 01',
    email: 'samira@example.nl',
    then: [
      { daysAgo: 8.8, do: 'look' },
      {
        daysAgo: 8.6,
        do: 'contact',
        text: 'Gebeld. De stroom blijft aan. Wij kijken samen naar de post.',
      },
      { daysAgo: 8.5, do: 'start' },
      { daysAgo: 2, do: 'add', text: 'Er is een nieuwe brief van het energiebedrijf gekomen.' },
    ],
  },
  {
    who: resident('Bilal'),
    isSignedIn: true,
    daysAgo: 7.5,
    story: 'In mijn klas is het altijd druk. Daarom blijf ik soms thuis.',
    areas: ['gezin'],
    matters: 'Een klas waar het rustig is.',
    phone: '06 00 00 02 10',
    then: [
      { daysAgo: 7.4, do: 'look' },
      { daysAgo: 7.2, do: 'contact', text: 'Op school gesproken. Bilal vertelde het zelf.' },
      { daysAgo: 7.1, do: 'confirm' },
    ],
  },
  {
    who: resident('Dirk'),
    isSignedIn: true,
    daysAgo: 1.2,
    story: 'Ik ben mijn baan kwijt en de huur is te hoog. Ik weet niet waar ik moet beginnen.',
    areas: ['geld', 'werk', 'wonen'],
    urgencies: ['home-loss'],
    matters: 'In mijn huis kunnen blijven.',
    phone: '06 00 00 02 02',
    email: 'dirk@example.nl',
  },
  {
    who: resident('Wilhelmina'),
    isSignedIn: false,
    host: 'medewerker-13',
    daysAgo: 3.1,
    story: 'Het schoonmaken lukt mij niet meer sinds mijn val. Mijn buurvrouw helpt nu.',
    areas: ['dagelijks', 'gezondheid'],
    helpers: [{ name: 'Buurvrouw Tineke', kind: 'neighbour', what: 'Doet boodschappen' }],
    phone: '06 00 00 02 03',
  },
  {
    who: resident('Ton'),
    isSignedIn: true,
    daysAgo: 160,
    story: 'Mijn scootmobiel is stuk en ik kan niet naar de dagbesteding.',
    areas: ['vervoer'],
    phone: '06 00 00 02 04',
    email: 'ton@example.nl',
    then: [
      { daysAgo: 159, do: 'look' },
      { daysAgo: 158.5, do: 'contact', text: 'Gebeld en een afspraak gemaakt.' },
      { daysAgo: 150, do: 'answer', text: 'U hebt een andere scootmobiel gekregen.' },
      { daysAgo: 100, do: 'close', text: 'De scootmobiel doet het. U belt ons als er iets is.' },
      { daysAgo: 1.5, do: 'askHowItIs' },
    ],
  },
  {
    who: resident('Aïsha'),
    isSignedIn: true,
    daysAgo: 20,
    story: 'Mijn dochter slaapt slecht en is vaak boos. Ik weet niet meer wat ik moet doen.',
    areas: ['gezin', 'voelen'],
    members: [{ name: 'Yara', relation: 'mijn dochter', birthDate: '2018-11-05' }],
    matters: 'Dat wij weer samen lachen.',
    phone: '06 00 00 02 05',
    email: 'aisha@example.nl',
    then: [
      { daysAgo: 19, do: 'look' },
      { daysAgo: 18.5, do: 'contact', text: 'Bij u thuis gesproken.' },
      { daysAgo: 18, do: 'start' },
      {
        daysAgo: 6,
        do: 'handOver',
        to: 'medewerker-09',
        text: 'Agnieszka werkt al met de school van Yara.',
      },
    ],
  },
  {
    who: resident('Mehmet'),
    isSignedIn: true,
    daysAgo: 2.2,
    story: 'Ik wil werk zoeken, maar mijn Nederlands is nog niet goed.',
    areas: ['werk', 'mensen'],
    doForOthers: 'Ik kan fietsen maken.',
    phone: '06 00 00 02 06',
    email: 'mehmet@example.nl',
    then: [{ daysAgo: 1.1, do: 'look' }],
  },
  {
    who: resident('Nora'),
    isSignedIn: true,
    daysAgo: 12,
    story: 'Ik ben met mijn kind verhuisd. Niemand mag weten waar wij wonen.',
    areas: ['veilig', 'geld'],
    urgencies: ['unsafe'],
    members: [{ name: 'Sem', relation: 'mijn zoon', birthDate: '2020-01-20' }],
    mayNotBeCalledHome: true,
    phone: '06 00 00 02 07',
    then: [
      { daysAgo: 11.9, do: 'look' },
      { daysAgo: 11.8, do: 'contact', text: 'Op het plein gesproken.' },
      { daysAgo: 11, do: 'start' },
    ],
  },
  {
    who: resident('Olena'),
    isSignedIn: true,
    daysAgo: 5,
    story: 'I need help with papers for my insurance. I do not understand the letters.',
    areas: ['gezondheid', 'geld'],
    urgencies: ['no-insurance'],
    phone: '06 00 00 02 08',
    email: 'olena@example.nl',
    then: [{ daysAgo: 4.5, do: 'withdraw' }],
  },
  {
    who: resident('Zoë'),
    isSignedIn: true,
    daysAgo: 0.4,
    story: 'Ik voel mij vaak somber. Ik wil met iemand praten.',
    areas: ['voelen'],
    phone: '06 00 00 02 09',
    email: 'zoe@example.nl',
  },
];

/** People without a sign-in: doubtful matches, opened again, another contact person asked for. */
const others: Story[] = [
  {
    who: person('Samira', 'Voorbeeld', '1988-01-15', 'Vijverlaan', '12', '1221 AB'),
    isSignedIn: false,
    daysAgo: 1,
    story: 'Ik heb nog een vraag over de kosten van school.',
    areas: ['geld', 'gezin'],
    phone: '06 00 00 02 10',
  },
  {
    who: person('Jan', 'Bakker', '1961-02-03', 'Praatpad', '8', '1220 AA'),
    isSignedIn: false,
    daysAgo: 30,
    story: 'Mijn vrouw is ziek. Ik zorg voor haar en ik ben moe.',
    areas: ['gezondheid', 'mensen'],
    phone: '06 00 00 02 11',
    then: [
      { daysAgo: 29, do: 'look' },
      { daysAgo: 28.5, do: 'contact', text: 'Gebeld.' },
      { daysAgo: 10, do: 'answer', text: 'U hebt nu twee dagen in de week hulp.' },
      { daysAgo: 9, do: 'close', text: 'Er is hulp thuis. U bent minder moe.' },
      { daysAgo: 3, do: 'reopen' },
    ],
  },
  {
    who: person('Jan', 'Bakker', '1961-02-03', 'Praatpad', '8', '1220 AA'),
    isSignedIn: false,
    daysAgo: 2,
    story: 'Ik wil graag weten of de hulp ook op zaterdag kan.',
    areas: ['dagelijks'],
    phone: '06 00 00 02 11',
    then: [{ daysAgo: 1.5, do: 'confirm' }],
  },
  {
    who: person('Anna', 'Visser', '1990-05-06', 'Denksteeg', '14', '1214 BB'),
    isSignedIn: false,
    daysAgo: 15,
    story: 'Ik ben alleen met twee kinderen en kom niet rond.',
    areas: ['geld', 'gezin', 'werk'],
    phone: '06 00 00 02 12',
    email: 'anna@example.nl',
    then: [
      { daysAgo: 14, do: 'look' },
      { daysAgo: 13.5, do: 'contact', text: 'Op het plein gesproken.' },
      { daysAgo: 13, do: 'start' },
      { daysAgo: 4, do: 'askOther' },
    ],
  },
  {
    who: person('Anna', 'Visser', '1990-05-06', 'Denksteeg', '14', '1214 BB'),
    isSignedIn: false,
    daysAgo: 8,
    story: 'Ik woon hier ook, maar ik ben iemand anders met dezelfde naam.',
    areas: ['wonen'],
    phone: '06 00 00 02 13',
    then: [{ daysAgo: 7, do: 'split' }],
  },
];

const streets = ['Wolkenweg', 'Sterrenpad', 'Regenboogstraat', 'Maanlaan', 'Zonneplein'];
const givenNames =
  'Emma Daan Fatima Sem Lotte Kevin Sanne Bram Julia Noah Maria Gerrit Hendrika Willem Sophie Lucas Noor Adriana Cornelis Pieter Elisabeth Johannes Mohammed Petronella Catharina Yusuf Wiktoria Femke'.split(
    ' ',
  );
const familyNames =
  'Meijer Mulder Yilmaz Bos Vos Nguyen Dekker Peters Smeets Kaya Hendriks Brouwer Singh Demir Kowalska Jacobs Custers Smit Janssen Hermans Tesfay Willems Postma Kuipers Maas Dijkstra Veenstra Scholten'.split(
    ' ',
  );
const questions: [string, string[]][] = [
  ['Ik krijg brieven die ik niet begrijp.', ['geld']],
  ['Mijn moeder kan niet meer alleen wonen.', ['dagelijks', 'wonen']],
  ['Ik zoek een opleiding die bij mij past.', ['werk']],
  ['Ik ben vaak alleen en wil mensen leren kennen.', ['mensen']],
  ['Mijn zoon van vijftien komt niet meer thuis slapen.', ['gezin', 'veilig']],
  ['Ik kan de dokter niet betalen.', ['geld', 'gezondheid']],
  ['Ik kom de deur niet meer uit zonder hulp.', ['vervoer', 'dagelijks']],
];

/** Twenty-seven more households: new, spoken to, busy, done and late, spread over neighbourhoods and days. */
const more: Story[] = Array.from({ length: 27 }, (_, index) => {
  const [story, areas] = questions[index % questions.length]!;
  const daysAgo = 0.3 + ((index * 5) % 26);
  const isSpokenTo = index % 3 !== 0;
  const then: Event[] = [
    { daysAgo: Math.max(daysAgo - 0.9, 0.1), do: 'look' },
    {
      daysAgo: Math.max(daysAgo - 1.1, 0.05),
      do: 'contact',
      text: 'Gebeld en een afspraak gemaakt.',
    },
  ];
  const ending: Event[] = [
    { daysAgo: Math.max(daysAgo - 5, 0.04), do: 'answer', text: 'U weet nu waar u terecht kunt.' },
    { daysAgo: Math.max(daysAgo - 6, 0.02), do: 'close', text: 'Uw vraag is beantwoord.' },
  ];
  return {
    who: person(
      givenNames[index]!,
      familyNames[index]!,
      `${1945 + ((index * 7) % 60)}-0${(index % 9) + 1}-1${index % 9}`,
      streets[index % streets.length]!,
      String(3 + index * 2),
      `${1211 + (index % 13)} ${'ABCDEFGHJK'[index % 10]}${'LMNPRTVWXZ'[index % 10]}`,
    ),
    isSignedIn: false,
    ...(index % 6 === 5 ? { host: 'medewerker-13' } : {}),
    daysAgo,
    story,
    areas,
    phone: `06 00 00 03 ${String(index).padStart(2, '0')}`,
    ...(index % 2 === 0 ? { email: `inwoner${index}@example.nl` } : {}),
    then: isSpokenTo ? [...then, ...(index % 4 === 1 && daysAgo > 8 ? ending : [])] : [],
  };
});

/** Every request of the demo municipality, oldest first. */
export const stories: Story[] = [...known, ...others, ...rareStories, ...more].sort(
  (a, b) => b.daysAgo - a.daysAgo,
);
