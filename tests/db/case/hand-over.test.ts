import { beforeAll, describe, expect, it } from 'vitest';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { reassignCase } from '@/lib/commands/team/reassign-case';
import { surfaceCases } from '@/lib/commands/notice/surface-cases';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { colleaguesFor } from '@/lib/queries/case/colleagues';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import type { HandOver } from '@/lib/schemas/case';
import { sentRequest } from '@/tests/support/factories/my-case';
import {
  colleague,
  loadOf,
  recordOf,
  team,
  teamLead,
  wholeCase,
} from '@/tests/support/factories/work';

const first = '00000000-0000-0000-0000-000000000000';
let marijke: StaffActor;
let omar: StaffActor;
let kees: StaffActor;
let lead: StaffActor;

beforeAll(async () => {
  const [noord, zuid] = [await team(), await team('Wijkteam Zuid')];
  marijke = await colleague({ teamId: noord });
  // Without hours there is no room, so that the rule never chooses these two.
  omar = await colleague({ name: 'Omar Verzinsel', teamId: zuid, contractHours: 0 });
  kees = await colleague({ name: 'Kees Fabel', teamId: zuid, contractHours: 0 });
  lead = await teamLead([noord]);
});

const to = (who: StaffActor, more: Partial<HandOver> = {}): HandOver => ({
  ...{ toStaffId: who.staffId, reason: 'Ik ga met pensioen.', message: '', hasConflict: false },
  ...{ version: 1, ...more },
});
const words = (name: string) => `${name} is nu uw contactpersoon.`;

describe('handing over', () => {
  it('tells the colleague why, and the resident who', async () => {
    const { caseId } = await sentRequest({ houseNumber: '1', email: 'jan@example.nl' });
    const [before, after] = [await loadOf(marijke), await loadOf(omar)];
    await handOverCase(marijke, caseId, to(omar), words);
    const found = await wholeCase(caseId);
    expect(found).toMatchObject({ contactPersonId: omar.staffId, isNew: true, version: 2 });
    expect(found.assignments).toMatchObject([
      { staffId: marijke.staffId, until: expect.any(Date) },
      { staffId: omar.staffId, until: null, reason: 'handedOver', note: 'Ik ga met pensioen.' },
    ]);
    expect(found.entries.at(-1)).toMatchObject({
      ...{ kind: 'handedOver', isForResident: true },
      text: 'Omar Verzinsel is nu uw contactpersoon.',
    });
    expect(await loadOf(marijke)).toBe(before - found.weight);
    expect(await loadOf(omar)).toBe(after + found.weight);
    expect(await recordOf(caseId, 'case.handedOver')).toMatchObject([
      { payload: { from: marijke.staffId, to: omar.staffId } },
    ]);
  });

  it('mails only that there is a message, once', async () => {
    const { caseId } = await sentRequest({ houseNumber: '2', email: 'jan@example.nl' });
    await handOverCase(marijke, caseId, to(omar), words);
    const mails = await database().outboundMessage.findMany({ where: { caseId } });
    expect(mails.map((mail) => mail.template).sort()).toEqual(['handedOver', 'requestSent']);
    expect(JSON.stringify(mails.map((mail) => mail.values))).not.toContain('Omar');
  });

  it('brings what waits along at once, also while the watch goes round', async () => {
    const { caseId } = await sentRequest({ houseNumber: '30' });
    const when = new Date(Date.now() + 20 * 86_400_000);
    const watch = () => surfaceCases({ after: first, take: 500 }, when);
    const told = async () => {
      const rows = await database().notice.findMany({ where: { caseId, settledAt: null } });
      return rows.map((row) => `${row.as} ${row.staffId} ${row.cause}`).toSorted();
    };
    await watch();
    const before = await told();
    expect(before.join()).toContain(`helper ${marijke.staffId} promise:`);
    await handOverCase(marijke, caseId, to(omar), words, when);
    const after = await told();
    expect(after.join()).not.toContain(`helper ${marijke.staffId}`);
    expect(after.join()).toContain(`helper ${omar.staffId}`);
    // The watch has nothing to add.
    await watch();
    expect(await told()).toEqual(after);
    for (const [turn, [from, next]] of [
      [omar, kees],
      [kees, omar],
      [omar, kees],
    ].entries()) {
      const handing = handOverCase(from!, caseId, to(next!, { version: turn + 2 }), words, when);
      await Promise.all([watch(), handing, watch()]);
      expect((await told()).join()).not.toContain(`helper ${from!.staffId}`);
      expect((await told()).join()).toContain(`helper ${next!.staffId}`);
    }
  });

  it('brings what was unseen along', async () => {
    const { caseId } = await sentRequest({ houseNumber: '3' });
    await handOverCase(marijke, caseId, to(omar), words);
    const { signals } = await wholeCase(caseId);
    const seen = signals.map(({ staffId, kind, seenAt }) => [staffId, kind, seenAt]);
    expect(seen).toEqual([
      [omar.staffId, 'newCase', null],
      [omar.staffId, 'handedOver', null],
    ]);
  });

  it('with a conflict of interest: never this person again', async () => {
    const { caseId } = await sentRequest({ houseNumber: '4' });
    await handOverCase(marijke, caseId, to(omar, { hasConflict: true }), words);
    const { household } = await wholeCase(caseId);
    expect(household.exclusions).toMatchObject([{ staffId: marijke.staffId, why: 'conflict' }]);
    const offered = await colleaguesFor(await caseFacts(omar, caseId, today()));
    expect(offered.map((one) => one.id)).not.toContain(marijke.staffId);
    const back = handOverCase(omar, caseId, to(marijke, { version: 2 }), words);
    await expect(back).rejects.toMatchObject({ errors: [{ key: 'colleagueExcluded' }] });
  });

  it('pressed twice at once is one hand-over, and no refusal', async () => {
    const { caseId } = await sentRequest({ houseNumber: '5' });
    const press = () => handOverCase(marijke, caseId, to(omar), words);
    await Promise.all([press(), press(), press()]);
    expect((await wholeCase(caseId)).assignments).toHaveLength(2);
    expect(await recordOf(caseId, 'case.viewed')).toHaveLength(0);
  });

  it('to two colleagues at once goes to one of them', async () => {
    const { caseId } = await sentRequest({ houseNumber: '6' });
    const both = [omar, kees].map((who) => handOverCase(marijke, caseId, to(who), words));
    const outcomes = (await Promise.allSettled(both)).map((one) => one.status).sort();
    expect(outcomes).toEqual(['fulfilled', 'rejected']);
    const { assignments, contactPersonId } = await wholeCase(caseId);
    expect(assignments).toHaveLength(2);
    expect(assignments[1]!.staffId).toBe(contactPersonId);
  });

  it('not to oneself, and not to somebody who is no consultant', async () => {
    const { caseId } = await sentRequest({ houseNumber: '7' });
    for (const who of [marijke, lead]) {
      await expect(handOverCase(marijke, caseId, to(who), words)).rejects.toThrow(FieldErrorsError);
    }
    expect((await wholeCase(caseId)).assignments).toHaveLength(1);
  });
});

describe('reassigning', () => {
  it('a team lead gives a case of the team to somebody else, with a reason', async () => {
    const { caseId } = await sentRequest({ houseNumber: '8' });
    await reassignCase(lead, caseId, to(kees), words);
    const found = await wholeCase(caseId);
    expect(found.contactPersonId).toBe(kees.staffId);
    expect(found.assignments.at(-1)).toMatchObject({
      ...{ reason: 'reassigned', decidedById: lead.staffId },
    });
    // Now it is a case of another team.
    const again = reassignCase(lead, caseId, to(omar, { version: 2 }), words);
    await expect(again).rejects.toThrow(NotFoundError);
  });

  it('both at once: one decides, the other hears that it changed', async () => {
    const { caseId } = await sentRequest({ houseNumber: '9' });
    const outcomes = await Promise.allSettled([
      handOverCase(marijke, caseId, to(omar), words),
      reassignCase(lead, caseId, to(kees), words),
    ]);
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect([ConflictError, NotFoundError]).toContain(refused[0]!.reason.constructor);
    expect((await wholeCase(caseId)).assignments).toHaveLength(2);
  });

  it('a consultant does not reassign, a team lead of another team neither', async () => {
    const { caseId } = await sentRequest({ houseNumber: '10' });
    const other = await teamLead([await team('Wijkteam West')]);
    for (const who of [omar, other]) {
      await expect(reassignCase(who, caseId, to(kees), words)).rejects.toThrow(NotFoundError);
    }
    expect((await wholeCase(caseId)).contactPersonId).toBe(marijke.staffId);
  });
});
