import { beforeAll, describe, expect, it } from 'vitest';
import { confirmHousehold } from '@/lib/commands/case/confirm-household';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { answerAtOnce } from '@/lib/commands/desk/answer-at-once';
import { saveWalkIn } from '@/lib/commands/desk/save-walk-in';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { casePage } from '@/lib/queries/case/case-page';
import { caseload } from '@/lib/queries/caseload/caseload';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { bornOn, host, visit } from '@/tests/support/factories/desk';
import { sentRequest } from '@/tests/support/factories/my-case';
import { away, colleague } from '@/tests/support/factories/work';

const words = { contactPerson: 'om te helpen', standIn: 'valt in' };
let marijke: StaffActor;

beforeAll(async () => {
  marijke = await colleague();
});

/** Somebody of a household whose case is closed asks something simple at the desk. */
async function answeredAtTheDesk(): Promise<{ caseId: string; requestId: string }> {
  const known = await sentRequest({ houseNumber: '1' });
  await database().$executeRawUnsafe(
    `update "case" set status = 'closed', closed_at = now(), next_promise_on = null, is_new = false
     where id = '${known.caseId}'`,
  );
  await database().signal.deleteMany();
  const truus = await host();
  const form = visit({
    ...{ name: 'Jan de Vries', birthDate: bornOn('1980-02-01'), phone: '0612345678' },
    ...{ postcode: '1211 AB', houseNumber: '1' },
    ...{ story: 'Waar is de voedselbank?', answer: 'Aan de Havenkade.' },
  });
  await saveWalkIn(truus, form, 'pressed');
  const { requestId } = await answerAtOnce(truus, form);
  const { caseId, matchStatus } = await database().helpRequest.findUniqueOrThrow({
    where: { id: requestId },
  });
  expect(matchStatus).toBe('to_confirm');
  return { caseId, requestId };
}

describe('a closed case with somebody of whom nobody said yet who it is', () => {
  it('waits until it is said, however often somebody looks', async () => {
    const { caseId, requestId } = await answeredAtTheDesk();
    for (let look = 0; look < 2; look += 1) {
      expect((await waitingFor(marijke)).cases).toMatchObject([{ id: caseId, isToConfirm: true }]);
      await lookAtCase(marijke, caseId, words);
    }
    const { rows } = await caseload(marijke, { show: 'closed' });
    const steps = new Map(rows.map((row) => [row.id, row.nextStep]));
    expect(steps.get(caseId)).toBe('confirm');
    expect([...steps.values()].toSorted()).toEqual(['closed', 'confirm']);
    expect((await casePage(marijke, caseId)).waiting).toMatchObject([
      { id: requestId, isUnsure: true },
    ]);

    const ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
    await away(marijke, ilse);
    expect((await waitingFor(ilse)).cases).toMatchObject([{ id: caseId }]);

    await confirmHousehold(marijke, caseId, requestId, new Map());
    expect((await waitingFor(marijke)).cases).toEqual([]);
    const after = await caseload(marijke, { show: 'closed' });
    expect(after.rows.map((row) => row.nextStep)).toEqual(['closed', 'closed']);
  });
});
