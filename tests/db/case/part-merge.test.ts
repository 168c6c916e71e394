import { beforeAll, describe, expect, it } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { ConflictError } from '@/lib/platform/errors';
import type { PartChange } from '@/lib/schemas/case';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

let marijke: StaffActor;
let house = 40;

beforeAll(async () => {
  marijke = await colleague();
});

/** A part that was just sent, and two who look at it. */
async function seenByTwo() {
  const sent = await sentRequest({ houseNumber: String((house += 1)) });
  const { id, status, version } = await partOf(sent);
  const seen = { version, was: { status } };
  const save = (change: Partial<PartChange>) =>
    changePart(marijke, sent.caseId, id, { action: 'answer', outcome: '', ...seen, ...change });
  return { sent, save };
}
const said = ['answered', 'answerChanged', 'endingChanged'];
const partOf = async ({ caseId }: Sent) => (await wholeCase(caseId)).requests[0]!.parts[0]!;
const saidToResident = async ({ caseId }: Sent) =>
  (await wholeCase(caseId)).entries.filter(({ kind }) => said.includes(kind));

describe('two who save one part', () => {
  it('beginning with what a colleague answered already leaves it as it is, and is no conflict', async () => {
    const { sent, save } = await seenByTwo();
    expect(await save({ outcome: 'U krijgt hulp.' })).toBe('saved');
    const before = await partOf(sent);
    expect(await save({ action: 'start' })).toBe('merged');
    expect(await partOf(sent)).toEqual(before);
    expect(before).toMatchObject({ status: 'answered', outcome: 'U krijgt hulp.' });
  });

  it('two answers: only the words are asked, and the ones that are chosen stand', async () => {
    const { sent, save } = await seenByTwo();
    await save({ outcome: 'Ja.' });
    const { closedAt, version } = await partOf(sent);
    const current = { status: 'answered', outcome: 'Ja.', version };
    const error = await save({ outcome: 'Ja, vanaf maandag.' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ current });
    expect(await partOf(sent)).toMatchObject({ outcome: 'Ja.' });
    // Both stood beside each other, and somebody chose.
    const chosen = { version, was: { outcome: 'Ja.' } };
    expect(await save({ outcome: 'Ja, vanaf maandag.', ...chosen })).toBe('saved');
    expect(await partOf(sent)).toMatchObject({
      ...{ status: 'answered', outcome: 'Ja, vanaf maandag.', closedAt, version: version + 1 },
    });
    // Who read the first answer is told that it changed, and hears of both in one message.
    const lines = (await saidToResident(sent)).map(({ kind, text }) => [kind, text]);
    expect(lines.toSorted()).toEqual([
      ['answerChanged', 'Ja, vanaf maandag.'],
      ['answered', 'Ja.'],
    ]);
    const told = { requestId: sent.requestId, template: 'message' };
    expect(await database().outboundMessage.count({ where: told })).toBe(1);
    expect(await recordOf(sent.caseId, 'part.answered')).toHaveLength(2);
  });

  it('other words for an end without an answer are said to be so as well', async () => {
    const { sent, save } = await seenByTwo();
    await save({ action: 'close', outcome: 'Dat is geregeld.' });
    const { version } = await partOf(sent);
    const other = { action: 'close', outcome: 'Uw buurvrouw regelt het.' } as const;
    await save({ ...other, version, was: { outcome: 'Dat is geregeld.' } });
    expect(await saidToResident(sent)).toMatchObject([{ kind: 'endingChanged' }]);
  });

  it('twenty who answer at once: one answer stands, and nineteen see it', async () => {
    const { sent, save } = await seenByTwo();
    const answers = Array.from({ length: 20 }, (_, at) => `Antwoord ${at}.`);
    const saved = await Promise.allSettled(answers.map((outcome) => save({ outcome })));
    const [first, ...others] = saved.flatMap(({ status }, at) =>
      status === 'fulfilled' ? answers[at]! : [],
    );
    expect(others).toEqual([]);
    expect(await partOf(sent)).toMatchObject({ outcome: first });
    for (const one of saved) {
      if (one.status === 'rejected') {
        expect(one.reason).toMatchObject({ current: { status: 'answered', outcome: first } });
      }
    }
    expect(await saidToResident(sent)).toMatchObject([{ kind: 'answered', text: first }]);
  });

  it('choosing what stands already changes nothing', async () => {
    const { sent, save } = await seenByTwo();
    await save({ outcome: 'Ja.' });
    const before = await partOf(sent);
    expect(await save({ outcome: 'Ja.', version: before.version })).toBe('saved');
    expect(await partOf(sent)).toEqual(before);
    expect(await saidToResident(sent)).toHaveLength(1);
  });

  it('different ends are shown, and nothing of either is lost', async () => {
    const { sent, save } = await seenByTwo();
    await save({ outcome: 'Ja.' });
    await expect(save({ action: 'close', outcome: 'Niet meer nodig.' })).rejects.toMatchObject({
      current: { status: 'answered', outcome: 'Ja.' },
    });
    expect(await partOf(sent)).toMatchObject({ status: 'answered', outcome: 'Ja.' });
  });

  it('what the resident took back meanwhile is shown as it is', async () => {
    const { sent, save } = await seenByTwo();
    const { id } = await partOf(sent);
    await database().helpRequest.update({
      where: { id: sent.requestId },
      data: { withdrawnAt: new Date() },
    });
    await database().requestPart.update({
      where: { id },
      data: { status: 'withdrawn', closedAt: new Date(), version: { increment: 1 } },
    });
    await expect(save({ action: 'start' })).rejects.toThrow(ConflictError);
  });
});
