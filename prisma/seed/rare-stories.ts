import { demoResidents } from '@/demo/people';
import type { Story } from './stories';

const resident = (givenName: string) => demoResidents.find((one) => one.givenName === givenName)!;

const { givenName, familyNamePrefix, familyName, birthDate, street, houseNumber, postcode } =
  resident('Nora');

const gerda = {
  ...{ givenName: 'Gerda', familyNamePrefix: null, familyName: 'Zwart', birthDate: '1957-08-19' },
  ...{ street: 'Schemerhof', houseNumber: '41', postcode: '1217 CX' },
};

/** What does not happen every week, and should be seen once. It comes last, so that nobody else gets another contact person by it. */
export const rareStories: Story[] = [
  // Who signed in asks again: nobody has to say who this is.
  {
    who: resident('Mehmet'),
    isSignedIn: true,
    daysAgo: 0.26,
    story: 'Er kwam een brief over mijn toeslag. Ik begrijp niet wat ik moet doen.',
    areas: ['geld'],
    phone: '06 00 00 02 06',
    email: 'mehmet@example.nl',
  },
  // Somebody gives the name of a protected household: it stays apart, and only the contact person hears of it.
  {
    who: { givenName, familyNamePrefix, familyName, birthDate, street, houseNumber, postcode },
    isSignedIn: false,
    daysAgo: 0.25,
    story: 'Ik wil weten hoe het met mijn hulp staat.',
    areas: ['geld'],
    phone: '06 00 00 02 14',
  },
  // Helped half a year ago, and back: the same contact person.
  {
    who: gerda,
    isSignedIn: false,
    daysAgo: 200,
    story: 'Ik hoor slecht en durf de straat niet meer op.',
    areas: ['gezondheid'],
    phone: '06 00 00 02 15',
    then: [
      { daysAgo: 199, do: 'look' },
      { daysAgo: 198.5, do: 'contact', text: 'Thuis gesproken.' },
      { daysAgo: 180, do: 'finish', text: 'U hebt een hoortoestel.' },
      { daysAgo: 179, do: 'close', text: 'U gaat weer elke dag naar buiten.' },
    ],
  },
  {
    who: gerda,
    isSignedIn: false,
    daysAgo: 0.24,
    story: 'Mijn hoortoestel is stuk en ik kan geen nieuw betalen.',
    areas: ['geld', 'gezondheid'],
    phone: '06 00 00 02 15',
    then: [
      { daysAgo: 0.15, do: 'look' },
      { daysAgo: 0.14, do: 'confirm' },
    ],
  },
  // A simple question at the desk, answered at once.
  {
    who: {
      ...{ givenName: 'Theo', familyNamePrefix: null, familyName: 'Blank' },
      ...{ birthDate: '1949-12-02', street: 'Zonneplein', houseNumber: '80', postcode: '1212 EB' },
    },
    isSignedIn: false,
    host: 'medewerker-13',
    daysAgo: 0.2,
    story: 'Waar kan ik koffie drinken met andere mensen?',
    areas: ['mensen'],
    phone: '06 00 00 02 16',
    answer: 'Elke ochtend in buurthuis De Kom. U hoeft u niet aan te melden.',
  },
];
