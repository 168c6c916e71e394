import { demoCity } from './municipality';

/** A resident who can sign in at the demo identity server. Names and streets are made up. */
export type DemoResident = {
  /** `sub` of the identity server; says nothing about the BSN */
  key: string;
  /** published test number (9999xxxxx) */
  bsn: string;
  givenName: string;
  familyNamePrefix: string | null;
  familyName: string;
  /** yyyy-mm-dd */
  birthDate: string;
  street: string;
  houseNumber: string;
  /** "1234 AB" */
  postcode: string;
  city: string;
  /** indication of secrecy in the population register (RULES 2.7) */
  isAddressSecret: boolean;
  /** BCP 47 */
  language: string;
  /** whether the seed gives this person a household and a past; false: signs in as somebody new */
  isKnown: boolean;
};

type Row = [
  bsn: string,
  givenName: string,
  familyNamePrefix: string | null,
  familyName: string,
  birthDate: string,
  street: string,
  houseNumber: string,
  postcode: string,
  more?: Partial<DemoResident>,
];

const rows: Row[] = [
  ['999993847', 'Samira', null, 'Voorbeeld', '1988-01-15', 'Vijverlaan', '12', '1221 AB'],
  ['999990408', 'Fatna', null, 'Voorbeeld', '1958-09-02', 'Vijverlaan', '12', '1221 AB'],
  ['999993926', 'Dirk', 'van', 'Proef', '1979-05-21', 'Bedachtstraat', '3', '1211 BC'],
  ['999995017', 'Wilhelmina', null, 'Sprookhuis', '1941-11-30', 'Molenpad', '88', '1218 CD'],
  ['999990482', 'Ton', null, 'Testma', '1966-07-08', 'Havenkade', '41 A', '1219 DE'],
  ['999991905', 'Aïsha', null, 'Fabelaar', '1992-02-29', 'Verzonnenweg', '7', '1214 EF'],
  [
    '999990421',
    'Mehmet',
    'de',
    'Proefpersoon',
    '1984-12-12',
    'Schijnplein',
    '19',
    '1216 FG',
    { language: 'tr' },
  ],
  [
    '999993483',
    'Nora',
    null,
    'Fictief',
    '1990-04-17',
    'Sprookjesdreef',
    '5',
    '1222 GH',
    { isAddressSecret: true },
  ],
  [
    '999993653',
    'Olena',
    null,
    'Oefenko',
    '1995-08-24',
    'Dromersgracht',
    '60',
    '1212 HJ',
    { language: 'en' },
  ],
  ['999993550', 'Zoë', null, 'Bronwaßer', '2001-03-03', 'Luchtsteeg', '2', '1215 JK'],
  ['999993872', 'Bilal', null, 'Voorbeeld', '2012-02-11', 'Vijverlaan', '12', '1221 AB'],
  [
    '999990019',
    'Ruud',
    null,
    'Denkeling',
    '1973-10-10',
    'Fantasielaan',
    '101',
    '1223 KL',
    { isKnown: false },
  ],
];

function resident(row: Row, index: number): DemoResident {
  const [bsn, givenName, familyNamePrefix, familyName, birthDate, street, houseNumber, postcode] =
    row;
  return {
    key: `inwoner-${String(index + 1).padStart(2, '0')}`,
    bsn,
    givenName,
    familyNamePrefix,
    familyName,
    birthDate,
    street,
    houseNumber,
    postcode,
    city: demoCity,
    isAddressSecret: false,
    language: 'nl',
    isKnown: true,
    ...row[8],
  };
}

/** The demo residents. Samira, Fatna and Bilal, who is young, live in one household. */
export const demoResidents: DemoResident[] = rows.map(resident);

/** Signs in well, but with a number that cannot be a BSN: to see the refusal. */
export const demoResidentsRefused: DemoResident[] = [
  {
    ...resident(
      ['999993846', 'Otto', null, 'Onmogelijk', '1980-01-01', 'Nergenspad', '1', '1211 XX'],
      98,
    ),
    isKnown: false,
  },
];
