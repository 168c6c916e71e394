import { beforeAll, describe, expect, it } from 'vitest';
import { decideDeviation } from '@/lib/commands/deviation/decide-deviation';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { deviationsOf } from '@/lib/queries/deviation/case-deviations';
import { myDeviations } from '@/lib/queries/deviation/my-deviations';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { myLog } from '@/lib/queries/my-case/my-log';
import { myMessages } from '@/lib/queries/my-case/my-messages';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { deviationSchema } from '@/lib/schemas/deviation';
import { home, involved, member, spokenWith, type Home } from '@/tests/support/factories/plan';
import {
  away,
  colleague,
  recordOf,
  team,
  teamLead,
  wholeCase,
} from '@/tests/support/factories/work';

const said = (about: object = {}) =>
  deviationSchema.parse({
    ...{ formKey: randomId(), effect: 'Ans houdt haar huis.', values: 'De wet wil rust.' },
    ...{ rule: 'Eerst vier weken zoeken.', instead: 'Geld vanaf vandaag.', sideEffects: '' },
    ...about,
  });

let at: Home;
let outsider: StaffActor;
let lead: StaffActor;

beforeAll(async () => {
  const [noord, zuid] = [await team('Noord'), await team('Zuid')];
  const contact = await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  at = await home();
  outsider = await colleague({ name: 'Omar Verzinsel', teamId: zuid, contractHours: 0 });
  expect(at.contact.staffId).toBe(contact.staffId);
  await spokenWith(at.requestId);
});

const facts = () => caseFacts(at.contact, at.caseId, today());
const all = () => database().deviation.count({ where: { caseId: at.caseId } });

describe('something else than the rule says', () => {
  it('is decided by who acts, once per form, and stands in the story of the case', async () => {
    const deviation = said();
    await decideDeviation(at.contact, at.caseId, deviation);
    await decideDeviation(at.contact, at.caseId, deviation);
    expect(await deviationsOf(await facts(), { take: 5 })).toMatchObject({
      lines: [{ effect: 'Ans houdt haar huis.', obstacle: null, by: at.contact.name }],
      next: null,
    });
    const { entries } = await wholeCase(at.caseId);
    const lines = entries.filter(({ kind }) => kind === 'deviated');
    expect(lines).toMatchObject([{ isForResident: true, text: null }]);
    expect(await recordOf(at.caseId, 'deviation.decided')).toHaveLength(1);
  });

  it('is for nobody else, also not by the same form; the attempt is recorded', async () => {
    const before = await all();
    const helper = await involved(at.householdId, 'Kees Fabel');
    for (const actor of [outsider, lead, helper]) {
      await expect(decideDeviation(actor, at.caseId, said())).rejects.toThrow(NotFoundError);
    }
    const elsewhere = await home({ houseNumber: '2' });
    const deviation = said();
    await decideDeviation(elsewhere.contact, elsewhere.caseId, deviation);
    await expect(decideDeviation(at.contact, at.caseId, deviation)).rejects.toThrow(NotFoundError);
    expect(await all()).toBe(before);
    const refused = await recordOf(at.caseId, 'case.viewed');
    expect(refused.filter(({ result }) => result === 'refused').length).toBeGreaterThanOrEqual(3);
  });

  it('is also for who stands in, and not in a case that is closed', async () => {
    const elsewhere = await home({ houseNumber: '3' });
    const standIn = await colleague({ name: 'Naima Luchtkasteel', contractHours: 0 });
    const absence = await away(elsewhere.contact, standIn);
    await decideDeviation(standIn, elsewhere.caseId, said());
    await database().absence.delete({ where: { id: absence } });
    await database().case.update({
      where: { id: elsewhere.caseId },
      data: { status: 'closed', closedAt: new Date(), outcome: 'Klaar.' },
    });
    await expect(decideDeviation(elsewhere.contact, elsewhere.caseId, said())).rejects.toThrow(
      FieldErrorsError,
    );
  });

  it('is read by the adults of the household: what, why and which rule, not how it was weighed', async () => {
    expect(await myDeviations(at.resident)).toEqual([
      {
        ...{ id: expect.any(String), at: expect.any(Date), by: at.contact.name },
        ...{ effect: 'Ans houdt haar huis.', rule: 'Eerst vier weken zoeken.' },
        instead: 'Geld vanaf vandaag.',
      },
    ]);
    const teenager = await member(at.householdId, 'Bo', `${new Date().getFullYear() - 15}-01-01`);
    const newPartner = await member(at.householdId, 'Jo', '1980-01-01');
    const elsewhere = await home({ houseNumber: '4' });
    for (const actor of [teenager, newPartner, elsewhere.resident, outsider]) {
      expect(await myDeviations(actor)).toEqual([]);
    }
    const own = (await findOwnRequest(at.resident, at.requestId))!;
    const messages = await myMessages(own);
    expect(messages.map(({ kind }) => kind)).toContain('deviated');
    expect((await myLog(own, 20)).lines.map(({ event }) => event)).toContain('deviation.decided');
  });

  it('stays as it was decided', async () => {
    const change = database().deviation.updateMany({ data: { instead: 'Anders.' } });
    await expect(change).rejects.toThrow(/deviation_keeps_words|stays as it was/);
    await expect(database().deviation.deleteMany({})).rejects.toThrow();
  });
});
