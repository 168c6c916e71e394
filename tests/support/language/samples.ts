// What is filled in where a text leaves something open: as long as it really is, so that a sentence is measured whole.

const day = 'dinsdag 3 maart 2026';
const names = 'Jan de Vries';

const samples: Record<string, string> = {
  name: names,
  contactPerson: 'Marijke Jansen',
  contact: 'Marijke Jansen',
  standIn: 'Samira Kaya',
  by: 'Marijke Jansen',
  askedBy: 'Samira Kaya',
  to: 'Samira Kaya',
  sender: names,
  known: names,
  person: names,
  names: 'Jan de Vries en Emma de Vries',
  adult: names,
  adults: 'Jan de Vries en Emma de Vries',
  ...{ date: day, day, due: day, until: day, since: day, last: day },
  moment: `${day} om 10.00 uur`,
  moments: `${day} om 10.00 uur`,
  time: '5 jaar',
  month: 'maart 2026',
  hours: '9.00 tot 17.00 uur',
  hour: '8',
  phone: '088 - 000 00 14',
  address: 'jan@example.nl',
  link: 'https://plein.example/mijn',
  code: '123 456',
  municipality: 'Pleinstad',
  neighbourhood: 'Noord',
  street: 'Pleinstraat 1',
  city: 'Pleinstad',
  domain: 'Hulp en zorg thuis',
  domains: 'hulp thuis en geld',
  areas: 'geld en wonen',
  function: 'medewerker',
  functionTitle: 'medewerker',
  organisation: 'Buurthuis Noord',
  team: 'Team Noord',
  law: 'Wmo 2015',
  article: 'artikel 2.3.2',
  list: 'Pasen en Pinksteren',
  language: 'Nederlands',
  household: 'huishouden De Vries',
  title: 'Een rustig huis',
  goal: 'Een rustig huis',
  step: 'Bel de huisarts',
  what: 'een gesprek',
  lead: 'Samira Kaya',
  from: day,
};

const isClock = (name: string, text: string) =>
  new RegExp(`\\{${name}\\}( tot \\{\\w+\\})? uur`).test(text);

/**
 * What is filled in: a thing of one word when nothing else is known of it.
 * @param name of what is filled in
 * @param text in which it is
 */
export function sampleOf(name: string, text: string): string {
  if (isClock(name, text)) return '10.00';
  const isNumber = /count|number|days|weeks|points|most|total|current/i.test(name);
  return samples[name] ?? (isNumber ? '3' : 'iets');
}
