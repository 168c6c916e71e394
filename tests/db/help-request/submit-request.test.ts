import { beforeEach, describe, expect, it } from 'vitest';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import type { Actor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError, SignInNeededError } from '@/lib/platform/errors';
import { colleague, host } from '@/tests/support/factories/desk';
import { identityOf } from '@/lib/platform/sign-in/admit-resident';
import { draft, sender } from '@/tests/support/factories/draft';
import { asOwner } from '@/tests/support/database';

const anonymous: Actor = { kind: 'anonymous' };
const friday = new Date('2026-11-20T09:00:00Z');

const whole = (id: string) =>
  database().helpRequest.findUniqueOrThrow({
    where: { id },
    include: {
      parts: { orderBy: { domain: 'asc' } },
      helpers: true,
      case: { include: { assignments: true, signals: true, entries: true } },
      household: { include: { members: { include: { person: true } } } },
    },
  });

const countRows = async () => ({
  requests: await database().helpRequest.count(),
  people: await database().person.count(),
  households: await database().household.count(),
  audit: await database().auditEvent.count(),
});

let marijke: string;

beforeEach(async () => {
  marijke = await colleague();
});

describe('a request that is sent', () => {
  it('makes household, people, case, contact person, parts, record, signal and mail together', async () => {
    const id = await draft({
      houseNumber: '10',
      areas: ['geld', 'gezin'],
      members: [{ name: 'Bilal de Vries', birthDate: '2012-02-11' }],
      email: 'jan@example.nl',
    });
    const sent = await submitRequest(anonymous, id, friday);
    const request = await whole(sent.requestId);
    expect(request).toMatchObject({
      matchStatus: 'new',
      channel: 'online',
      story: 'Het lukt mij niet meer alleen.',
    });
    expect(request.parts.length).toBeGreaterThanOrEqual(2);
    expect(request.case.status).toBe('open');
    expect(request.case.assignments).toHaveLength(1);
    expect(request.case.assignments[0]).toMatchObject({
      staffId: request.case.contactPersonId,
      until: null,
    });
    expect(request.case.assignments[0]!.explanation).toEqual(
      expect.arrayContaining([expect.objectContaining({ staffId: marijke })]),
    );
    const names = request.household.members.map((member) => member.person.givenName);
    expect(names.sort()).toEqual(['Bilal', 'Jan']);
    expect(request.household.members.every((member) => member.isConfirmed)).toBe(true);
    expect(request.case.signals).toEqual([
      expect.objectContaining({ kind: 'newCase', staffId: request.case.contactPersonId }),
    ]);
    expect(request.case.entries).toEqual([expect.objectContaining({ kind: 'requestSent' })]);
    const events = await database().auditEvent.findMany({ where: { caseId: sent.caseId } });
    expect(events.map((event) => event.event).sort()).toEqual([
      'case.assigned',
      'case.opened',
      'request.submitted',
    ]);
    const mails = await database().outboundMessage.findMany({
      where: { requestId: sent.requestId },
    });
    expect(mails).toHaveLength(1);
    const jobs = await asOwner<{ payload: { messageId: string } }>(
      'select payload from graphile_worker._private_jobs',
    );
    expect(jobs.map((job) => job.payload.messageId)).toContain(mails[0]!.id);
  });

  it('promises first contact within two working days, the next working day when something is urgent', async () => {
    const plain = await submitRequest(anonymous, await draft({ houseNumber: '11' }), friday);
    expect((await whole(plain.requestId)).promiseDueOn).toEqual(new Date('2026-11-24T00:00:00Z'));
    const urgent = await submitRequest(
      anonymous,
      await draft({ houseNumber: '12', urgencies: ['no-food'] }),
      friday,
    );
    const request = await whole(urgent.requestId);
    expect(request.promiseDueOn).toEqual(new Date('2026-11-23T00:00:00Z'));
    expect(request.case.nextPromiseOn).toEqual(new Date('2026-11-23T00:00:00Z'));
  });

  it('keeps everything or nothing: with wrong answers not one row is written and all errors come at once', async () => {
    const id = await draft({
      houseNumber: '13',
      givenName: '',
      postcode: '1000',
      birthDate: '2031-02-30',
    });
    const before = await countRows();
    const error = await submitRequest(anonymous, id).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FieldErrorsError);
    const paths = (error as FieldErrorsError).errors.map((one) => one.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'wie-bent-u.givenName',
        'wie-bent-u.postcode',
        'wie-bent-u.birthDate.day',
      ]),
    );
    expect(await countRows()).toEqual(before);
  });

  it('is not there for a draft that does not exist, nor for the visit of another host', async () => {
    await expect(submitRequest(anonymous, randomId())).rejects.toBeInstanceOf(NotFoundError);
    const [truus, henk] = [await host('Truus'), await host('Henk')];
    const id = await draft({ houseNumber: '14' });
    await database().draft.update({
      where: { id },
      data: { channel: 'desk', hostId: truus.staffId },
    });
    for (const other of [anonymous, henk]) {
      await expect(submitRequest(other, id)).rejects.toBeInstanceOf(NotFoundError);
    }
    const sent = await submitRequest(truus, id);
    expect(await whole(sent.requestId)).toMatchObject({
      channel: 'desk',
      enteredById: truus.staffId,
    });
  });

  it('cannot be reworded afterwards, not even by the owner of the database', async () => {
    const { requestId } = await submitRequest(anonymous, await draft({ houseNumber: '15' }));
    await expect(
      asOwner(`update help_request set story = 'anders' where id = $1`, [requestId]),
    ).rejects.toThrow(/reworded/);
  });
});

describe('sending twice', () => {
  it('a hundred times at once is one request with one receipt', async () => {
    const id = await draft({ houseNumber: '20' });
    const results = await Promise.all(
      Array.from({ length: 100 }, () => submitRequest(anonymous, id)),
    );
    expect(new Set(results.map((result) => result.receiptToken)).size).toBe(1);
    expect(await database().helpRequest.count({ where: { submissionKey: id } })).toBe(1);
    const events = { requestId: results[0]!.requestId, event: 'request.submitted' };
    expect(await database().auditEvent.count({ where: events })).toBe(1);
  });
});

describe('a draft that a resident signed for', () => {
  it('is sent by that resident alone, also when somebody else holds its cookie', async () => {
    const [own, other] = await Promise.all(
      ['999993847', '999990408'].map((bsn) => transaction((tx) => identityOf(tx, bsn, {}))),
    );
    const id = await draft({ houseNumber: '30', identityId: own!.id });
    for (const somebody of [anonymous, sender(other!.id)]) {
      await expect(submitRequest(somebody, id)).rejects.toBeInstanceOf(SignInNeededError);
    }
    expect(await database().helpRequest.count({ where: { submissionKey: id } })).toBe(0);
    const sent = await submitRequest(sender(own!.id), id);
    expect(await submitRequest(sender(own!.id), id)).toEqual(sent);
    await expect(submitRequest(anonymous, id)).rejects.toBeInstanceOf(SignInNeededError);
  });
});
