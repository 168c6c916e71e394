import { cookies } from 'next/headers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { makeContact } from '@/lib/commands/case/make-contact';
import { addToRequest } from '@/lib/commands/my-case/add-to-request';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { NotFoundError } from '@/lib/platform/errors';
import { casePage } from '@/lib/queries/case/case-page';
import { knownHousehold } from '@/lib/queries/caseload/known-household';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { contactInOf } from '@/lib/queries/desk/contact-in';
import { myRequest } from '@/lib/queries/my-case/my-request';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { receipt } from '@/lib/queries/receipt/receipt';
import { teamCaseList } from '@/lib/queries/team/team-cases';
import { draft, sender } from '@/tests/support/factories/draft';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import {
  away,
  colleague,
  recordOf,
  team,
  teamLead,
  wholeCase,
} from '@/tests/support/factories/work';

vi.mock('next/headers', async () => (await import('@/tests/support/cookies')).cookieJar());

// Ilse stands in for Marijke, and must never help one of Marijke's households.
let marijke: StaffActor;
let ilse: StaffActor;
let lead: StaffActor;
let other: Sent;
let never: Sent;
const words = { contactPerson: 'om te helpen', standIn: 'valt in' };

beforeAll(async () => {
  const noord = await team();
  lead = await teamLead([noord]);
  marijke = await colleague({ teamId: noord });
  ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
  other = await sentRequest({ houseNumber: '1' });
  never = await sentRequest({ houseNumber: '2' });
  await database().routingExclusion.create({
    data: { householdId: never.householdId, staffId: ilse.staffId, why: 'conflict' },
  });
  await away(marijke, ilse, [0, 20]);
});

describe('who must never help a household', () => {
  it('does not see it as stand-in, and the attempt is recorded', async () => {
    await expect(lookAtCase(ilse, other.caseId, words)).resolves.toMatchObject({ as: 'standIn' });
    await expect(lookAtCase(ilse, never.caseId, words)).rejects.toThrow(NotFoundError);
    await expect(casePage(ilse, never.caseId)).rejects.toThrow(NotFoundError);
    expect(await recordOf(never.caseId, 'case.viewed')).toMatchObject([
      { result: 'refused', actorId: ilse.staffId },
    ]);
    expect(await knownHousehold(ilse, never.caseId)).toMatchObject({ ownCaseId: null });
    const { cases } = await waitingFor(ilse);
    expect(cases.map((one) => one.id)).toEqual([other.caseId]);
  });

  it('changes nothing in it', async () => {
    const before = await wholeCase(never.caseId);
    const contact = { requests: [never.requestId], how: 'call', on: today(), note: '' } as const;
    const tried = makeContact(ilse, never.caseId, { ...contact, requests: [never.requestId] });
    await expect(tried).rejects.toThrow(NotFoundError);
    expect(await wholeCase(never.caseId)).toEqual(before);
  });

  it('hears nothing of it', async () => {
    for (const { slip, requestId } of [other, never]) {
      await addToRequest(slip, requestId, { formKey: randomId(), text: 'Nog iets.' });
    }
    const heard = (caseId: string) =>
      database().signal.findMany({ where: { caseId, kind: 'added' }, select: { staffId: true } });
    expect(await heard(other.caseId)).toHaveLength(2);
    expect(await heard(never.caseId)).toEqual([{ staffId: marijke.staffId }]);
    await submitRequest(sender(), await draft({ houseNumber: '2' }));
    const signals = { staffId: ilse.staffId, caseId: never.caseId };
    expect(await database().signal.count({ where: signals })).toBe(0);
  });

  it('is named to nobody as the one who helps meanwhile', async () => {
    const standIn = async ({ slip, requestId, caseId, draftId }: Sent) => {
      // The receipt opens in the browser that sent the request.
      (await cookies()).set('sp-vraag', draftSecret(draftId));
      const own = (await findOwnRequest(slip, requestId))!;
      const { receiptToken } = await database().helpRequest.findUniqueOrThrow({
        where: { id: requestId },
      });
      const { rows } = await teamCaseList(lead, {});
      const names = [
        (await myRequest(slip, own)).contactPerson.standIn?.name,
        (await receipt(receiptToken))?.standIn?.name,
        (await contactInOf(caseId, today()))?.standIn?.name,
        rows.find((row) => row.id === caseId)?.standIn,
      ];
      return names.map((name) => name ?? null);
    };
    expect(await standIn(other)).toEqual(Array(4).fill('Ilse Sprookje'));
    expect(await standIn(never)).toEqual(Array(4).fill(null));
  });
});
