import { beforeEach, describe, expect, it } from 'vitest';
import { addToRequest } from '@/lib/commands/my-case/add-to-request';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { randomId } from '@/lib/platform/crypto';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { asOwner } from '@/tests/support/database';
import { colleague } from '@/tests/support/factories/desk';
import {
  recorded,
  sentRequest,
  verifiedRequest,
  wholeRequest,
} from '@/tests/support/factories/my-case';

const words = 'Er kwam een brief van de woningbouw.';
const addition = (text = words) => ({ formKey: randomId(), text });

beforeEach(async () => {
  await colleague();
});

describe('adding to an own request', () => {
  it('keeps the words, tells the contact person, marks the case, and is recorded', async () => {
    const { slip, requestId, contactPersonId } = await sentRequest();
    await addToRequest(slip, requestId, addition());
    const request = await wholeRequest(requestId);
    expect(request.additions).toMatchObject([{ text: words }]);
    expect(request.case.isNew).toBe(true);
    expect(request.case.signals).toContainEqual(
      expect.objectContaining({ kind: 'added', staffId: contactPersonId, requestId }),
    );
    expect(request.case.entries).toContainEqual(
      expect.objectContaining({ kind: 'added', actorName: 'Jan', text: null }),
    );
    expect(await recorded(requestId, 'request.added')).toHaveLength(1);
  });

  it('leaves the request itself as it was sent', async () => {
    const { slip, requestId } = await sentRequest({ story: 'Mijn eerste woorden.' });
    await addToRequest(slip, requestId, addition());
    expect((await wholeRequest(requestId)).story).toBe('Mijn eerste woorden.');
  });

  it('adds once, however often the same form is sent', async () => {
    const { slip, requestId } = await sentRequest();
    const form = addition();
    await Promise.all(Array.from({ length: 10 }, () => addToRequest(slip, requestId, form)));
    const request = await wholeRequest(requestId);
    expect(request.additions).toHaveLength(1);
    const signals = request.case.signals.filter((one) => one.requestId === requestId);
    expect(signals.filter((one) => one.kind === 'added')).toHaveLength(1);
    expect(await recorded(requestId, 'request.added')).toHaveLength(1);
  });

  it('finds nothing with a form of another request', async () => {
    const [one, other] = [await sentRequest(), await sentRequest({ houseNumber: '9' })];
    const form = addition();
    await addToRequest(one.slip, one.requestId, form);
    await expect(addToRequest(other.slip, other.requestId, form)).rejects.toThrow(NotFoundError);
  });

  it('is welcome after the case was closed', async () => {
    const { slip, requestId, caseId } = await sentRequest();
    await asOwner(`update "case" set status = 'closed', closed_at = now() where id = $1`, [caseId]);
    await addToRequest(slip, requestId, addition());
    const request = await wholeRequest(requestId);
    expect(request.additions).toHaveLength(1);
    expect(request.case.signals.map((one) => one.kind)).toContain('added');
  });

  it('is told kindly that a withdrawn request has ended', async () => {
    const { slip, requestId } = await sentRequest();
    await withdrawRequest(slip, requestId, '');
    const refused = addToRequest(slip, requestId, addition());
    await expect(refused).rejects.toThrow(FieldErrorsError);
    expect((await wholeRequest(requestId)).additions).toHaveLength(0);
  });

  it('is not lost when the same form comes again after withdrawing', async () => {
    const { slip, requestId } = await sentRequest();
    const form = addition();
    await addToRequest(slip, requestId, form);
    await withdrawRequest(slip, requestId, '');
    await expect(addToRequest(slip, requestId, form)).resolves.toBeUndefined();
  });

  it('and withdrawing at the same moment leave one clear outcome', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { slip, requestId } = await sentRequest({ houseNumber: String(100 + round) });
      const [added] = await Promise.allSettled([
        addToRequest(slip, requestId, addition()),
        withdrawRequest(slip, requestId, ''),
      ]);
      const request = await wholeRequest(requestId);
      expect(request.withdrawnAt).not.toBeNull();
      expect(request.additions).toHaveLength(added.status === 'fulfilled' ? 1 : 0);
    }
  });
});

describe('somebody else’s request', () => {
  it('is not found, nothing moves, and the attempt is recorded', async () => {
    const { sent } = await verifiedRequest({ houseNumber: '20' });
    const stranger = await verifiedRequest({ houseNumber: '30', givenName: 'Piet' });
    const before = await wholeRequest(sent.requestId);
    for (const actor of [stranger.resident, stranger.sent.slip]) {
      const added = addToRequest(actor, sent.requestId, addition());
      await expect(added).rejects.toThrow(NotFoundError);
      const withdrawn = withdrawRequest(actor, sent.requestId, '');
      await expect(withdrawn).rejects.toThrow(NotFoundError);
    }
    expect(await wholeRequest(sent.requestId)).toEqual(before);
    const refusals = await recorded(sent.requestId, 'request.viewed');
    expect(refusals.map((refusal) => refusal.result)).toEqual(Array(4).fill('refused'));
  });

  it('is not found either when it is of somebody in the same household', async () => {
    const { sent } = await verifiedRequest({ houseNumber: '40' });
    const partner = await sentRequest({ houseNumber: '40', givenName: 'Jan' });
    expect(partner.caseId).toBe(sent.caseId);
    await expect(addToRequest(partner.slip, sent.requestId, addition())).rejects.toThrow(
      NotFoundError,
    );
  });

  it('is not found when it is no request at all', async () => {
    const { slip } = await sentRequest();
    for (const id of [randomId(), 'x', '../werk', "' or true --"]) {
      await expect(addToRequest(slip, id, addition())).rejects.toThrow(NotFoundError);
    }
  });
});
