import { beforeAll, describe, expect, it } from 'vitest';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { askToEnd } from '@/lib/commands/involved/ask-to-end';
import { endInvolvement } from '@/lib/commands/involved/end-involvement';
import { involveColleague } from '@/lib/commands/involved/involve-colleague';
import { joinHousehold } from '@/lib/commands/involved/join-household';
import { leaveHousehold } from '@/lib/commands/involved/leave-household';
import { lookAsInvolved } from '@/lib/commands/involved/look-as-involved';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { addDays } from '@/lib/rules/local-date';
import { casePage } from '@/lib/queries/case/case-page';
import { involvedPage } from '@/lib/queries/involved/involved-page';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { myLog } from '@/lib/queries/my-case/my-log';
import { joined, joining } from '@/tests/support/factories/involved';
import { change, home, member, newGoal, type Home } from '@/tests/support/factories/plan';
import { colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

let at: Home;
let omar: StaffActor;
let outsider: StaffActor;
const words = { contactPerson: 'om te helpen', standIn: 'valt in' };

const involvements = () =>
  database().involvement.findMany({
    where: { householdId: at.householdId },
    orderBy: { since: 'asc' },
  });

beforeAll(async () => {
  at = await home({ areas: ['geld', 'gezin'], story: 'De post blijft dicht.' });
  omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
  outsider = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
});

describe('starting to work with a household is an involvement', () => {
  it('told to the contact person and recorded with its reason; the same press twice is one', async () => {
    await joinHousehold(omar, at.caseId, joining({ domain: 'armoede' }));
    await joinHousehold(omar, at.caseId, joining({ domain: 'armoede' }));
    expect(await involvements()).toMatchObject([
      { staffId: omar.staffId, domain: 'armoede', role: 'helpt bij schulden', endedAt: null },
    ]);
    const { signals, entries } = await wholeCase(at.caseId);
    expect(signals.filter((one) => one.kind === 'involved')).toMatchObject([
      { staffId: at.contact.staffId },
    ]);
    expect(entries.filter((one) => one.kind === 'involved')).toHaveLength(1);
    expect(await recordOf(at.caseId, 'involvement.started')).toMatchObject([
      { actorId: omar.staffId, reason: 'Zij vroeg om hulp.' },
    ]);
  });

  it('other words for the same part come back', async () => {
    const again = joinHousehold(omar, at.caseId, joining({ domain: 'armoede', role: 'anders' }));
    await expect(again).rejects.toThrow(FieldErrorsError);
    expect(await involvements()).toHaveLength(1);
  });

  it('a look without one finds nothing, and is recorded', async () => {
    expect(await lookAsInvolved(outsider, at.caseId, 'zomaar')).toBeNull();
    await expect(lookAtCase(outsider, at.caseId, words)).rejects.toThrow(NotFoundError);
    await expect(involvedPage(outsider, at.caseId)).rejects.toThrow(NotFoundError);
    expect(await recordOf(at.caseId, 'case.viewed')).toMatchObject([
      { result: 'refused', actorId: outsider.staffId },
    ]);
  });

  it('is not for who helps already, nor for who must stay away', async () => {
    await expect(joinHousehold(at.contact, at.caseId, joining())).rejects.toThrow(NotFoundError);
    const away = await colleague({ name: 'Nooit Hier', contractHours: 0 });
    await database().routingExclusion.create({
      data: { householdId: at.householdId, staffId: away.staffId, why: 'conflict' },
    });
    await expect(joinHousehold(away, at.caseId, joining())).rejects.toThrow(NotFoundError);
    const involving = { ...joining(), staffId: away.staffId };
    await expect(involveColleague(at.contact, at.caseId, involving)).rejects.toThrow(
      FieldErrorsError,
    );
    const host = await colleague({ name: 'Truus', roles: ['host'] });
    await expect(joinHousehold(host, at.caseId, joining())).rejects.toThrow(NotFoundError);
  });

  it('two presses at once make one', async () => {
    const both = joining({ domain: 'wmo' });
    await Promise.all([1, 2].map(() => joinHousehold(omar, at.caseId, both)));
    expect((await involvements()).filter((one) => one.domain === 'wmo')).toHaveLength(1);
    const [wmo] = (await involvements()).filter((one) => one.domain === 'wmo');
    await leaveHousehold(omar, at.caseId, wmo!.id);
  });
});

describe('who is involved', () => {
  it('opens the case as such, which takes the own signals off and leaves "new"', async () => {
    expect(await lookAsInvolved(omar, at.caseId, 'helpt bij schulden')).toBe('involved');
    const looks = await recordOf(at.caseId, 'case.viewed');
    expect(looks.at(-1)).toMatchObject({ result: 'done', reason: 'helpt bij schulden' });
    expect((await wholeCase(at.caseId)).isNew).toBe(true);
    await expect(casePage(omar, at.caseId)).rejects.toThrow(NotFoundError);
    expect(await lookAsInvolved(at.contact, at.caseId, 'x')).toBeNull();
    await expect(involvedPage(at.contact, at.caseId)).rejects.toThrow(NotFoundError);
  });

  it('stands in the log of the household with the reason', async () => {
    const own = (await findOwnRequest(at.resident, at.requestId))!;
    const { lines } = await myLog(own, 30);
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'involvement.started', reason: 'Zij vroeg om hulp.' }),
    );
  });

  it('is nobody any more after the last day', async () => {
    const kort = await colleague({ name: 'Kort Erbij', contractHours: 0 });
    await joinHousehold(kort, at.caseId, joining({ endsOn: today() }));
    await expect(involvedPage(kort, at.caseId)).resolves.toMatchObject({ as: 'involved' });
    const tomorrow = new Date(Date.now() + 86_400_000);
    await expect(involvedPage(kort, at.caseId, tomorrow)).rejects.toThrow(NotFoundError);
    await database().involvement.updateMany({
      where: { staffId: kort.staffId },
      data: { endsOn: toDateColumn(addDays(today(), -1)) },
    });
    await joinHousehold(kort, at.caseId, joining({ reason: 'Weer.' }));
    await expect(involvedPage(kort, at.caseId)).resolves.toMatchObject({
      own: [{ reason: 'Weer.' }],
    });
  });
});

describe('ending', () => {
  it('is asked by a resident once, and the contact person reads it', async () => {
    const [first] = await involvements();
    await askToEnd(at.resident, first!.id, 'Liever niet meer.');
    await askToEnd(at.resident, first!.id, 'Nog een keer.');
    expect(await involvements()).toMatchObject([
      { endWords: 'Liever niet meer.', endAskedById: at.self.id, endedAt: null },
      ...(await involvements()).slice(1),
    ]);
    const { signals } = await wholeCase(at.caseId);
    expect(signals.filter((one) => one.kind === 'endAsked')).toHaveLength(1);
  });

  it('is not asked by children, nor by somebody of another household', async () => {
    const [first] = await involvements();
    const noor = await member(at.householdId, 'Noor', '2017-06-30');
    await expect(askToEnd(noor, first!.id, '')).rejects.toThrow(NotFoundError);
    const other = await home({ houseNumber: '9' });
    await expect(askToEnd(other.resident, first!.id, '')).rejects.toThrow(NotFoundError);
    await expect(endInvolvement(other.contact, other.caseId, first!.id)).rejects.toThrow(
      NotFoundError,
    );
  });

  it('takes effect at once, also between load and save', async () => {
    const helper = await joined(at.caseId, 'jeugd', 'Yara Denkbeeldig');
    await expect(involvedPage(helper, at.caseId)).resolves.toBeDefined();
    const { id } = (await involvements()).find((one) => one.staffId === helper.staffId)!;
    await endInvolvement(at.contact, at.caseId, id);
    await endInvolvement(at.contact, at.caseId, id);
    const goal = { kind: 'goalAdded', goal: newGoal('Rust.') } as const;
    await expect(change(helper, at.householdId, goal)).rejects.toThrow(NotFoundError);
    await expect(leaveHousehold(helper, at.caseId, id)).rejects.toThrow(NotFoundError);
    await expect(involvedPage(helper, at.caseId)).rejects.toThrow(NotFoundError);
    expect(await lookAsInvolved(helper, at.caseId, 'x')).toBeNull();
    expect(await recordOf(at.caseId, 'involvement.ended')).toHaveLength(2);
    const { signals } = await wholeCase(at.caseId);
    const told = signals.filter((one) => one.kind === 'involvementEnded');
    expect(told.map((one) => one.staffId)).toContain(helper.staffId);
  });

  it('is of the own involvement for a colleague, and of all for the contact person', async () => {
    const helper = await joined(at.caseId, 'jeugd', 'Sami Fictief');
    const ofOmar = (await involvements()).find((one) => one.staffId === omar.staffId)!;
    await expect(leaveHousehold(helper, at.caseId, ofOmar.id)).rejects.toThrow(NotFoundError);
    await expect(endInvolvement(helper, at.caseId, ofOmar.id)).rejects.toThrow(NotFoundError);
    expect((await involvements()).find((one) => one.id === ofOmar.id)!.endedAt).toBeNull();
  });
});

describe('the contact person', () => {
  it('asks a colleague, who hears of it', async () => {
    const asked = await colleague({ name: 'Gevraagd Persoon', contractHours: 0 });
    const involving = { ...joining({ role: 'kijkt mee' }), staffId: asked.staffId };
    await involveColleague(at.contact, at.caseId, involving);
    const { signals } = await wholeCase(at.caseId);
    expect(signals.filter((one) => one.kind === 'involvedYou')).toMatchObject([
      { staffId: asked.staffId },
    ]);
    await expect(involveColleague(outsider, at.caseId, involving)).rejects.toThrow(NotFoundError);
  });
});
