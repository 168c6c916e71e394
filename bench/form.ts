import { randomFrom, type Random } from '../prisma/seed/scale/random';
import { domainsForAreas } from '@/lib/domains';
import { weighsHeavy } from '@/lib/domains/urgencies';
import { caseWeight } from '@/lib/rules/case-weight';
import type { TypedPages } from '@/lib/schemas/page-order';

const given = 'Marja Samira Piet Noor Willem Fatima Joris Anneke Yusuf Wiktoria'.split(' ');
const family = 'Bakker Yilmaz Janssen Visser Kowalska Smit Mulder Demir Bos Dekker'.split(' ');
const words =
  'Ik kom er zelf niet meer uit. De brieven stapelen zich op en ik slaap slecht. Mijn zus helpt waar zij kan. '.repeat(
    6,
  );

const areaSets = [['geld'], ['geld', 'wonen'], ['dagelijks'], ['gezin', 'geld'], ['werk']];

const twoDigits = (number: number) => String(number).padStart(2, '0');

const date = (random: Random, year: number) => ({
  day: twoDigits(1 + random.below(28)),
  month: twoDigits(1 + random.below(12)),
  year: String(year),
});

/** Somebody new to the municipality fills in the whole form, as typed. */
function typedForm(random: Random, postcodes: readonly number[]): TypedPages {
  const [name, surname] = [random.pick(given), random.pick(family)];
  const hasMail = random.chance(0.6);
  return {
    verhaal: { story: words },
    leefgebieden: { areas: random.pick(areaSets) },
    huishouden: {
      members: [
        {
          name: `${random.pick(given)} ${surname}`,
          relation: 'kind',
          birthDate: date(random, 2010 + random.below(14)),
          isElsewhereRegistered: '',
        },
      ],
    },
    'wie-helpt': { helpers: [{ name: 'Mijn zus Ria', kind: 'family', what: 'boodschappen' }] },
    wensen: { matters: 'Rust in huis.', doSelf: 'Ik open elke dag de post.', doForOthers: '' },
    dringend: { urgencies: random.chance(0.1) ? ['utilities-cut'] : [], canWait: '' },
    'wie-bent-u': {
      ...{ givenName: name, familyNamePrefix: '', familyName: surname },
      birthDate: date(random, 1950 + random.below(50)),
      street: 'Dorpsweg',
      houseNumber: String(401 + random.below(9000)),
      postcode: `${random.pick(postcodes)} ${random.pick([...'ABCDEG'])}${random.pick([...'HJKLMN'])}`,
      city: 'Pleinstad',
      isAddressSecret: '',
    },
    bereiken: {
      phone: '0600 123 456',
      email: hasMail ? `${name.toLowerCase()}@example.nl` : '',
      ...{ hasNeither: '', mayNotBeCalledHome: '' },
    },
    gesprek: {
      ways: ['call', 'home'],
      homeVisit: '',
      moments: ['morning'],
    },
    taal: {
      ...{ language: 'nl', otherLanguage: '', needsInterpreter: '', companion: '', remarks: '' },
    },
  };
}

/** Forms one after the other, the same for the same seed. */
export function forms(seed: number, postcodes: readonly number[]): () => TypedPages {
  const random = randomFrom(seed);
  return () => typedForm(random, postcodes);
}

const list = (value: unknown) => value as string[];

/** The points that the household of a form adds to a caseload. */
export function weightOf(form: TypedPages): number {
  const urgencies = list(form.dringend?.urgencies);
  return caseWeight({
    domainCount: domainsForAreas(list(form.leefgebieden?.areas), urgencies).length,
    isUrgent: urgencies.length > 0,
    isHeavy: weighsHeavy(urgencies),
    helperCount: list(form['wie-helpt']?.helpers).length,
  });
}
