import { beforeAll, describe, expect, it } from 'vitest';
import { beHere, type Beat } from '@/lib/commands/here/be-here';
import { endInvolvement } from '@/lib/commands/involved/end-involvement';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { beat, sessionOf } from '@/tests/support/factories/here';
import { joined } from '@/tests/support/factories/involved';
import { home, type Home } from '@/tests/support/factories/plan';
import { away, colleague } from '@/tests/support/factories/work';

let at: Home;
let omar: StaffActor;
let outsider: StaffActor;
const hash = new Map<StaffActor, string>();

beforeAll(async () => {
  at = await home();
  omar = await joined(at.caseId, 'wmo', 'Omar Verzinsel');
  outsider = await colleague({ name: 'Olga Buiten', contractHours: 0 });
  for (const staff of [at.contact, omar, outsider]) {
    hash.set(staff, (await sessionOf(staff)).hash);
  }
});

const of = (staff: StaffActor, about: Partial<Beat> = {}) =>
  beat(at.caseId, hash.get(staff)!, about);
const later = (seconds: number) => new Date(now().getTime() + seconds * 1000);
const alone = async (one: Beat, moment = now()) => (await beHere([one], moment))[0];

describe('who has a case open', () => {
  it('see each other by name, and where somebody is typing, also from two processes', async () => {
    expect(await alone(of(at.contact))).toEqual([]);
    // Each call is a statement of its own, as another process makes it: only the table is between them.
    expect(await alone(of(omar, { typingIn: 'plan' }))).toMatchObject([
      { name: at.contact.name, typingIn: null },
    ]);
    expect(await alone(of(at.contact))).toEqual([
      { staffId: omar.staffId, name: omar.name, typingIn: 'plan' },
    ]);
  });

  it('are forgotten after a minute, and sooner when the page was closed', async () => {
    await beHere([of(at.contact), of(omar)]);
    expect(await alone(of(at.contact), later(55))).toHaveLength(1);
    expect(await alone(of(at.contact), later(65))).toEqual([]);
    await beHere([of(omar, { isLeaving: true })]);
    expect(await alone(of(at.contact), later(15))).toHaveLength(1);
    expect(await alone(of(at.contact), later(25))).toEqual([]);
  });

  it('stay when another page of the same case opens while the first one closes', async () => {
    await beHere([of(omar, { isLeaving: true })]);
    await beHere([of(omar)]);
    expect(await alone(of(at.contact), later(30))).toHaveLength(1);
  });

  it('are once on the list with two browsers, typing when one of them does', async () => {
    const second = (await sessionOf(omar)).hash;
    await beHere([of(omar, { typingIn: 'visit' }), beat(at.caseId, second)]);
    expect(await alone(of(at.contact))).toMatchObject([{ name: omar.name, typingIn: 'visit' }]);
  });
});

describe('who may not open it', () => {
  const rowsOf = (staff: StaffActor) =>
    database().presence.count({ where: { staffId: staff.staffId } });

  it('finds nothing and leaves no trace: an outsider, an ended session, a case that is not there', async () => {
    const ended = await sessionOf(omar);
    const where = { tokenHash: ended.hash };
    await database().authSession.updateMany({ where, data: { endedAt: now() } });
    const answers = await beHere([
      ...[of(outsider), beat(at.caseId, ended.hash), beat(at.caseId, 'made up')],
      beat(randomId(), hash.get(at.contact)!),
      of(at.contact),
    ]);
    expect(answers.slice(0, 4)).toEqual([null, null, null, null]);
    expect(answers[4]).not.toBeNull();
    expect(await rowsOf(outsider)).toBe(0);
  });

  it('is anybody of a restricted household who was not named for it', async () => {
    const other = await home({ houseNumber: '20' });
    const helper = await joined(other.caseId, 'jeugd', 'Anouk Fictief');
    const { hash: helping } = await sessionOf(helper);
    expect(await alone(beat(other.caseId, helping))).toEqual([]);
    const household = { where: { id: other.householdId }, data: { isRestricted: true } };
    await database().household.update(household);
    expect(await alone(beat(other.caseId, helping))).toBeNull();
  });

  it('is who was involved until a moment ago: the next sign of life finds nothing', async () => {
    const helper = await joined(at.caseId, 'jeugd', 'Bijna Weg');
    const { hash: helping } = await sessionOf(helper);
    expect(await alone(beat(at.caseId, helping))).not.toBeNull();
    const { id } = await database().involvement.findFirstOrThrow({
      where: { staffId: helper.staffId },
    });
    await endInvolvement(at.contact, at.caseId, id);
    expect(await alone(beat(at.caseId, helping))).toBeNull();
  });

  it('may open it again while standing in', async () => {
    expect(await alone(of(outsider))).toBeNull();
    await away(at.contact, outsider);
    expect(await alone(of(outsider))).not.toBeNull();
  });
});

it('two hundred pages are one statement, and ask it together from two sides without a deadlock', async () => {
  const pages = Array.from({ length: 200 }, (_, index) =>
    of(index % 2 ? omar : at.contact, { typingIn: index % 3 ? null : 'note' }),
  );
  const [one, other] = await Promise.all([beHere(pages), beHere(pages.toReversed())]);
  expect([...one, ...other].every((others) => others !== null)).toBe(true);
});
