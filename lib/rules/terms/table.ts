import type { SuspensionGround, TermLength, TermRule } from './types';

type Row = Pick<TermRule, 'id' | 'source' | 'validFrom' | 'start' | 'length' | 'unit'> &
  Partial<TermRule>;

const rule = (row: Row): TermRule => ({
  validUntil: null,
  kind: 'deadline',
  rolls: 'atw',
  suspension: [],
  extension: null,
  committeeLength: null,
  isRepeating: false,
  most: null,
  exceptions: [],
  isOwn: false,
  ...row,
});

/**
 * A rule that says how long something is kept (RULES 2.5): nothing moves its end.
 * @param id of the rule
 * @param source article, or place on the list of the archives
 * @param validFrom local date
 * @param length in years or days
 */
export const keepRule = (
  id: string,
  source: string,
  validFrom: TermRule['validFrom'],
  length: TermLength,
): TermRule =>
  rule({ ...length, id, source, validFrom, start: 'kept', kind: 'earliest', rolls: 'none' });

/** Every decision that somebody asked for can wait for what is missing (Awb 4:15). */
const allGrounds: readonly SuspensionGround[] = ['1a', '1b', '2a', '2b', '2c'];

/** No law says how long: eight weeks, and then a day that the municipality tells (Awb 4:13, 4:14). */
const byReason = {
  length: 8,
  unit: 'w',
  start: 'aanvraag',
  suspension: allGrounds,
  extension: { by: 'notice', source: 'Awb 4:14 lid 3' },
} as const;

const searchPeriod = {
  id: 'pw.zoektermijn',
  source: 'Participatiewet 41 lid 4',
  start: 'melding',
  length: 4,
  unit: 'w',
  kind: 'earliest',
  rolls: 'none',
} as const;

/**
 * The terms of the four laws, of the Awb and of the AVG (RULES 1.3), each with the days from which it holds. A municipality
 * changes them in its settings, and so does whoever runs the product when a law changes: see `TermOverride`.
 */
export const termTable: readonly TermRule[] = [
  rule({
    ...{ id: 'wmo.onderzoek', source: 'Wmo 2015 2.3.2 lid 1', validFrom: '2015-01-01' },
    ...{ start: 'melding', length: 6, unit: 'w' },
  }),
  rule({
    ...{ id: 'wmo.persoonlijk_plan', source: 'Wmo 2015 2.3.2 lid 2', validFrom: '2015-01-01' },
    ...{ start: 'melding', length: 7, unit: 'd' },
  }),
  rule({
    ...{ id: 'wmo.besluit', source: 'Wmo 2015 2.3.5 lid 2', validFrom: '2015-01-01' },
    ...{ start: 'aanvraag', length: 2, unit: 'w', suspension: allGrounds },
  }),
  rule({
    ...{ id: 'wmo.vernietiging', source: 'Wmo 2015 5.3.5', validFrom: '2015-01-01' },
    ...{ start: 'request', length: 3, unit: 'm' },
  }),
  rule({
    ...byReason,
    ...{ id: 'jeugd.besluit', source: 'Awb 4:13 lid 2', validFrom: '2015-01-01' },
  }),
  rule({
    ...searchPeriod,
    ...{ validFrom: '2015-01-01', validUntil: '2025-12-31' },
    exceptions: ['pro_vso_1y', 'urenbeperkt', 'lks'],
  }),
  // From 2026 the municipality may take up the request of somebody young before the four weeks are over (41(11)).
  rule({
    ...{ ...searchPeriod, source: 'Participatiewet 41 lid 4 en 11', validFrom: '2026-01-01' },
    exceptions: ['pro_vso_1y', 'urenbeperkt', 'lks', 'college_41_11'],
  }),
  rule({ ...byReason, id: 'pw.besluit', source: 'Awb 4:13 lid 2', validFrom: '2015-01-01' }),
  rule({
    ...{ id: 'pw.voorschot', source: 'Participatiewet 52 lid 1', validFrom: '2015-01-01' },
    ...{ start: 'aanvraag', length: 4, unit: 'w', isRepeating: true },
  }),
  // A right to money can be given from so long before somebody asked, and asked again in short (from 2026).
  rule({
    ...{ id: 'pw.terugwerking', source: 'Participatiewet 44 lid 5', validFrom: '2026-01-01' },
    ...{ start: 'melding', length: 3, unit: 'm', kind: 'before', rolls: 'none' },
  }),
  rule({
    ...{ id: 'pw.herhaling', source: 'Participatiewet 43a', validFrom: '2026-01-01' },
    ...{ start: 'help_ended', length: 12, unit: 'm', rolls: 'none' },
  }),
  rule({
    ...{ id: 'wgs.gesprek', source: 'Wgs 4 lid 1', validFrom: '2012-07-01' },
    ...{ start: 'verzoek', length: 4, unit: 'w' },
  }),
  rule({
    ...{ id: 'wgs.gesprek_bedreigend', source: 'Wgs 4 lid 2', validFrom: '2012-07-01' },
    ...{ start: 'verzoek', length: 3, unit: 'wd', rolls: 'none' },
  }),
  rule({
    ...{ id: 'wgs.besluit', source: 'Wgs 4a lid 3', validFrom: '2021-01-01' },
    ...{ start: 'first_meeting', length: 8, unit: 'w', rolls: 'none', suspension: allGrounds },
    ...{ most: { length: 8, unit: 'w' }, isOwn: true },
  }),
  rule({
    ...{ id: 'awb.niet_behandelen', source: 'Awb 4:5 lid 4', validFrom: '1994-01-01' },
    ...{ start: 'completion_end', length: 4, unit: 'w' },
  }),
  rule({
    ...{ id: 'awb.bezwaar', source: 'Awb 6:7', validFrom: '1994-01-01' },
    ...{ start: 'announced', length: 6, unit: 'w' },
  }),
  rule({
    ...{ id: 'awb.bob', source: 'Awb 7:10 lid 1', validFrom: '2009-10-01' },
    ...{ start: 'objection_end', length: 6, unit: 'w', committeeLength: 12 },
    extension: { by: 'law', source: 'Awb 7:10 lid 3', most: { length: 6, unit: 'w' } },
  }),
  rule({
    ...{ id: 'awb.stukken_horen', source: 'Awb 7:4 lid 1', validFrom: '1994-01-01' },
    ...{ start: 'hearing', length: 10, unit: 'd', kind: 'before', rolls: 'none' },
  }),
  // Whether the Algemene termijnenwet moves these two weeks is not sure: the earliest day is the safe one.
  rule({
    ...{ id: 'awb.ingebrekestelling', source: 'Awb 4:17 lid 3', validFrom: '2009-10-01' },
    ...{ start: 'ingebrekestelling', length: 2, unit: 'w', rolls: 'none' },
  }),
  rule({
    ...{ id: 'awb.dwangsombesluit', source: 'Awb 4:18', validFrom: '2009-10-01' },
    ...{ start: 'last_penalty_day', length: 2, unit: 'w' },
  }),
  rule({
    ...{ id: 'awb.klacht', source: 'Awb 9:11 lid 1', validFrom: '1999-07-01' },
    ...{ start: 'complaint', length: 6, unit: 'w', committeeLength: 10 },
    extension: { by: 'law', source: 'Awb 9:11 lid 2', most: { length: 4, unit: 'w' } },
  }),
  rule({
    ...{ id: 'avg.verzoek', source: 'AVG 12 lid 3', validFrom: '2018-05-25' },
    ...{ start: 'request', length: 1, unit: 'm', rolls: 'eu' },
    extension: { by: 'law', source: 'AVG 12 lid 3', most: { length: 2, unit: 'm' } },
  }),
  rule({
    ...{ id: 'avg.datalek_ap', source: 'AVG 33 lid 1', validFrom: '2018-05-25' },
    ...{ start: 'discovered', length: 72, unit: 'h', rolls: 'none' },
  }),
];
