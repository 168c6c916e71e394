import { beforeAll, describe, expect, it } from 'vitest';
import { correctEvent } from '@/lib/commands/part-event/correct-event';
import { recordEvent } from '@/lib/commands/part-event/record-event';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { termsPage } from '@/lib/queries/terms/case-terms';
import { eventPart, eventToCorrect } from '@/lib/queries/terms/event-page';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { addDays } from '@/lib/rules/local-date';
import type { PartEventCorrection, PartEventInput } from '@/lib/schemas/part-event';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, recordOf } from '@/tests/support/factories/work';

const day = today();
const before = (days: number) => addDays(day, -days);

let at: Home;
let outsider: StaffActor;
let partId: string;

const event = (about: Partial<PartEventInput> = {}): PartEventInput => ({
  ...{ formKey: randomId(), kind: 'aanvraag', occurredOn: day, untilOn: null, note: '', ...about },
});
const corrected = (occurredOn: string, formKey = randomId()): PartEventCorrection => ({
  ...{ formKey, occurredOn, untilOn: null, note: '', isTakenBack: false },
});
const rows = () =>
  database().partEvent.findMany({ where: { partId }, orderBy: { recordedAt: 'asc' } });
const page = async (formKey?: string) =>
  termsPage(await caseFacts(at.contact, at.caseId, day), day, formKey);

beforeAll(async () => {
  await colleague();
  at = await home();
  outsider = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
  const part = await database().requestPart.create({
    data: { requestId: at.requestId, caseId: at.caseId, domain: 'jeugd', status: 'in_progress' },
  });
  partId = part.id;
});

describe('what happened with a part is written down', () => {
  it('once per form, in the record, and its terms run from then on', async () => {
    const one = event({ occurredOn: before(3) });
    await Promise.all([
      recordEvent(at.contact, at.caseId, partId, one),
      recordEvent(at.contact, at.caseId, partId, one),
    ]);
    expect(await rows()).toMatchObject([{ kind: 'aanvraag', byKind: 'staff' }]);
    const record = await recordOf(at.caseId, 'part.eventRecorded');
    expect(record).toMatchObject([{ result: 'done', payload: { partId, replaces: null } }]);
    const { running, moved } = await page(one.formKey);
    const term = running.find((found) => found.partId === partId);
    expect(term).toMatchObject({ rule: 'jeugd.besluit', state: 'running' });
    expect(moved).toMatchObject({
      isCorrection: false,
      terms: [{ rule: 'jeugd.besluit', before: null, after: term!.end }],
    });
  });

  it('an outsider finds nothing, and nothing is written', async () => {
    const before = await rows();
    const tries = [
      () => recordEvent(outsider, at.caseId, partId, event()),
      () => correctEvent(outsider, at.caseId, { partId, eventId: before[0]!.id }, corrected(day)),
    ];
    for (const one of tries) await expect(one()).rejects.toBeInstanceOf(NotFoundError);
    await expect(caseFacts(outsider, at.caseId, day)).rejects.toBeInstanceOf(NotFoundError);
    expect(await rows()).toEqual(before);
  });

  it('a part of another case is not found here', async () => {
    const other = await home({ familyName: 'Elders', houseNumber: '99' });
    expect(other.caseId).not.toBe(at.caseId);
    const wrong = recordEvent(other.contact, other.caseId, partId, event());
    await expect(wrong).rejects.toBeInstanceOf(NotFoundError);
    const facts = await caseFacts(other.contact, other.caseId, day);
    expect(await eventPart(facts, partId)).toBeNull();
  });

  it('what cannot happen in a domain is refused', async () => {
    const wrong = recordEvent(at.contact, at.caseId, partId, event({ kind: 'voorschot' }));
    await expect(wrong).rejects.toBeInstanceOf(FieldErrorsError);
    const facts = await caseFacts(at.contact, at.caseId, day);
    expect((await eventPart(facts, partId))!.kinds).not.toContain('voorschot');
  });

  it('of two colleagues who correct the same, one is first and the other sees it', async () => {
    const [fact] = await rows();
    const ids = { partId, eventId: fact!.id };
    const tries = await Promise.allSettled([
      correctEvent(at.contact, at.caseId, ids, corrected(before(9))),
      correctEvent(at.contact, at.caseId, ids, corrected(before(8))),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = tries.find((one) => one.status === 'rejected');
    expect(lost!.reason).toBeInstanceOf(ConflictError);
    expect(await rows()).toHaveLength(2);
    const facts = await caseFacts(at.contact, at.caseId, day);
    const shown = await eventToCorrect((await eventPart(facts, partId))!, fact!.id);
    expect(shown).toMatchObject({ isReplaced: true });
  });

  it('a correction moves its terms, and says from which day to which', async () => {
    const standing = (await page()).parts.find(({ id }) => id === partId)!.events[0]!;
    const earlier = corrected(before(20));
    await correctEvent(at.contact, at.caseId, { partId, eventId: standing.id }, earlier);
    const { moved } = await page(earlier.formKey);
    expect(moved).toMatchObject({ isCorrection: true, terms: [{ rule: 'jeugd.besluit' }] });
    const [term] = moved!.terms;
    expect(term!.after! < term!.before!).toBe(true);
  });

  it('what did not happen is taken back, and its term falls away', async () => {
    const standing = (await page()).parts.find(({ id }) => id === partId)!.events[0]!;
    const formKey = randomId();
    const back = { formKey, note: 'Was van iemand anders.', isTakenBack: true, untilOn: null };
    const ids = { partId, eventId: standing.id };
    await correctEvent(at.contact, at.caseId, ids, back as PartEventCorrection);
    const { running, moved } = await page(formKey);
    expect(running.some((term) => term.partId === partId)).toBe(false);
    expect(moved).toMatchObject({ terms: [{ rule: 'jeugd.besluit', after: null }] });
    expect(await rows()).toHaveLength(4);
  });
});
