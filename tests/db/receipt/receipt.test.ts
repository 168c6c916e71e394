import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/platform/db';
import { receipt, type Receipt } from '@/lib/queries/receipt/receipt';
import { toDateColumn, today } from '@/lib/platform/clock';
import { addDays } from '@/lib/rules/local-date';
import { colleague, daysAgo } from '@/tests/support/factories/desk';
import type { Asking } from '@/tests/support/factories/draft';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';

vi.mock('next/headers', async () => (await import('@/tests/support/cookies')).cookieJar());

let house = 700;
beforeEach(async () => {
  await colleague();
  house += 1;
});

const here = () => ({ houseNumber: String(house) });

async function tokenOf({ requestId }: Sent): Promise<string> {
  const row = await database().helpRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { receiptToken: true },
  });
  return row.receiptToken;
}

async function receiptOf(sent: Sent): Promise<Receipt> {
  return (await receipt(await tokenOf(sent)))!;
}

const send = (asking: Asking = {}, at?: Date) => sentRequest({ ...here(), ...asking }, at);

describe('the receipt', () => {
  it('introduces a person, a day and a code', async () => {
    const sent = await send({ phone: '0600000187' });
    expect(await receiptOf(sent)).toMatchObject({
      sentOn: today(),
      how: 'call',
      isContacted: false,
      isLate: false,
      standIn: null,
      contactPerson: { name: 'Marijke Denkbeeld', phone: '0600000143' },
      code: `PLEIN ${sent.slipCode.match(/.{3}/g)!.join(' ')}`,
    });
  });

  it('is found by nobody who does not have its address', async () => {
    const before = await database().auditEvent.count();
    expect(await receipt('made-up')).toBeNull();
    expect(await database().auditEvent.count()).toBe(before);
  });

  it('is recorded when it is looked at', async () => {
    const sent = await send();
    await receiptOf(sent);
    const looks = await database().auditEvent.findMany({
      where: { event: 'request.viewed', requestId: sent.requestId },
    });
    expect(looks).toMatchObject([{ actorKind: 'anonymous', payload: { page: 'receipt' } }]);
  });

  it('says the same to a household that was known as to one that was not', async () => {
    const first = await receiptOf(await send());
    const again = await receiptOf(await send());
    const neighbour = await receiptOf(await send({ houseNumber: `${house} B` }));
    const shape = (one: Receipt) => ({ ...one, code: '' });
    expect(shape(again)).toEqual(shape(first));
    expect(Object.keys(neighbour)).toEqual(Object.keys(first));
  });

  it('names who stands in while the contact person is away longer than the promise', async () => {
    const sent = await send();
    const standInId = await colleague({ name: 'Omar Verzinsel', phone: '0600000144' });
    const away = { staffId: sent.contactPersonId, standInId, from: toDateColumn(today()) };
    const short = await database().absence.create({
      data: { ...away, until: toDateColumn(today()) },
    });
    expect((await receiptOf(sent)).standIn).toBeNull();
    await database().absence.update({
      where: { id: short.id },
      data: { until: toDateColumn(addDays(today(), 20)) },
    });
    const { standIn } = await receiptOf(sent);
    expect(standIn).toMatchObject({ name: 'Omar Verzinsel', phone: '0600000144' });
    expect(standIn!.backOn! > addDays(today(), 20)).toBe(true);
    await database().absence.delete({ where: { id: short.id } });
  });

  it('owns up when the day has passed, until somebody got in touch', async () => {
    const sent = await send({}, daysAgo(20));
    expect(await receiptOf(sent)).toMatchObject({ isLate: true });
    await database().helpRequest.update({
      where: { id: sent.requestId },
      data: { firstContactAt: new Date() },
    });
    expect(await receiptOf(sent)).toMatchObject({ isLate: false, isContacted: true });
  });

  it('says that the request was taken back', async () => {
    const sent = await send();
    await database().helpRequest.update({
      where: { id: sent.requestId },
      data: { withdrawnAt: new Date() },
    });
    expect((await receiptOf(sent)).withdrawnOn).toBe(today());
  });
});
