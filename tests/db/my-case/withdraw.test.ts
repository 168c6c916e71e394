import { beforeEach, describe, expect, it } from 'vitest';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { asOwner } from '@/tests/support/database';
import { colleague } from '@/tests/support/factories/desk';
import { recorded, sentRequest, wholeRequest } from '@/tests/support/factories/my-case';

beforeEach(async () => {
  await colleague();
});

describe('taking an own request back', () => {
  it('ends its open parts and owes no contact any more; the case stays for the contact person', async () => {
    const { slip, requestId, contactPersonId } = await sentRequest({ areas: ['geld', 'gezin'] });
    await withdrawRequest(slip, requestId, 'Mijn zus helpt mij nu.');
    const request = await wholeRequest(requestId);
    expect(request.withdrawnAt).not.toBeNull();
    expect(request.parts.map((part) => part.status)).toEqual(['withdrawn', 'withdrawn']);
    expect(request.parts.every((part) => part.closedAt)).toBe(true);
    expect(request.case).toMatchObject({ status: 'open', nextPromiseOn: null, isNew: true });
    expect(request.case.signals).toContainEqual(
      expect.objectContaining({ kind: 'withdrawn', staffId: contactPersonId }),
    );
    expect(request.case.entries).toContainEqual(
      expect.objectContaining({
        kind: 'withdrawn',
        text: 'Mijn zus helpt mij nu.',
        isForResident: true,
      }),
    );
  });

  it('leaves what was answered as it is', async () => {
    const { slip, requestId } = await sentRequest({ areas: ['geld', 'gezin'] });
    await asOwner(
      `update request_part set status = 'answered', closed_at = now() where request_id = $1 and domain = $2`,
      [requestId, 'jeugd'],
    );
    await withdrawRequest(slip, requestId, '');
    const { parts } = await wholeRequest(requestId);
    expect(parts.map((part) => part.status).sort()).toEqual(['answered', 'withdrawn']);
  });

  it('is one thing, however often it is asked', async () => {
    const { slip, requestId } = await sentRequest();
    await Promise.all(Array.from({ length: 6 }, () => withdrawRequest(slip, requestId, '')));
    const request = await wholeRequest(requestId);
    const lines = [...request.case.signals, ...request.case.entries];
    const own = lines.filter((one) => one.requestId === requestId && one.kind === 'withdrawn');
    expect(own).toHaveLength(2);
    expect(await recorded(requestId, 'request.withdrawn')).toHaveLength(1);
    expect(await recorded(requestId, 'part.changed')).toHaveLength(request.parts.length);
  });

  it('keeps the promise to another request of the household', async () => {
    const first = await sentRequest({ houseNumber: '50' });
    const second = await sentRequest({ houseNumber: '50' });
    expect(second.caseId).toBe(first.caseId);
    await withdrawRequest(second.slip, second.requestId, '');
    const { promiseDueOn, case: theCase } = await wholeRequest(first.requestId);
    expect(theCase.nextPromiseOn).toEqual(promiseDueOn);
  });
});
