import { beforeEach, describe, expect, it } from 'vitest';
import { fillWalkIn } from '@/lib/commands/desk/fill-walk-in';
import { giveCode } from '@/lib/commands/desk/give-code';
import { saveWalkIn } from '@/lib/commands/desk/save-walk-in';
import { setAside } from '@/lib/commands/desk/set-aside';
import { takeUp } from '@/lib/commands/desk/take-up';
import { throwAway } from '@/lib/commands/desk/throw-away';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { myDay } from '@/lib/queries/desk/my-day';
import { deskSlip } from '@/lib/queries/desk/slip';
import { myLog } from '@/lib/queries/my-case/my-log';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { walkInPage } from '@/lib/queries/desk/walk-in-page';
import { typedOf } from '@/lib/schemas/desk';
import { colleague, host, visit } from '@/tests/support/factories/desk';

let truus: StaffActor;
let henk: StaffActor;

beforeEach(async () => {
  [truus, henk] = [await host(), await host('Henk Oefening')];
});

const errorsOf = async (work: Promise<unknown>) => {
  const error = await work.catch((reason: unknown) => reason);
  if (!(error instanceof FieldErrorsError)) throw error;
  return error.errors.map(({ path, key }) => `${path} ${key}`);
};

describe('a visit that is sent', () => {
  const ready = () => visit({ name: 'Aïsha Fabelaar', phone: '0612345678', story: 'Hulp.' });

  async function send(actor: StaffActor, form = ready()) {
    await fillWalkIn(actor, form);
    return submitRequest(actor, form.walkIn);
  }

  it('is one request, with the same schema and command as online', async () => {
    await colleague();
    const form = ready();
    const [first, again] = [await send(truus, form), await send(truus, form)];
    expect(again.requestId).toBe(first.requestId);
    const where = { submissionKey: form.walkIn };
    expect(await database().helpRequest.count({ where })).toBe(1);
    expect(await walkInPage(truus)).toMatchObject({ id: null, unfinished: 0 });
  });

  it('stays as it was sent', async () => {
    await colleague();
    const form = ready();
    const { requestId } = await send(truus, form);
    await saveWalkIn(truus, { ...form, story: 'Iets anders.' }, 'pressed');
    await throwAway(truus, form.walkIn);
    expect(await setAside(truus, form.walkIn)).toBe(false);
    const request = await database().helpRequest.findUnique({ where: { id: requestId } });
    expect(request?.story).toBe('Hulp.');
    expect((await walkInPage(truus)).id).toBeNull();
  });

  it('keeps everything when something is missing', async () => {
    const form = visit({ story: 'Hulp.', birthDate: { day: '30', month: '2', year: '1980' } });
    expect(await errorsOf(fillWalkIn(truus, form))).toEqual(
      expect.arrayContaining([
        'name nameMissing',
        'birthDate.day dateImpossible',
        'phone reachMissing',
      ]),
    );
    expect((await walkInPage(truus)).typed).toEqual(typedOf(form));
  });

  it('shows its host of today a name, a contact person and a slip; nobody else anything', async () => {
    await colleague();
    const { requestId } = await send(truus);
    const [mine] = (await myDay(truus)).sent;
    expect(mine).toEqual({
      id: requestId,
      at: expect.any(Date),
      name: 'Aïsha Fabelaar',
      contactPerson: expect.any(String),
      status: 'passedOn',
    });
    expect(await deskSlip(truus, requestId)).toMatchObject({
      code: expect.stringMatching(/^[2-9B-Z]{9}$/),
      dueOn: expect.stringMatching(/^\d{4}-/),
    });
    expect((await myDay(henk)).sent).toEqual([]);
    expect(await deskSlip(henk, requestId)).toBeNull();
    expect(await deskSlip({ ...truus, roles: [] }, requestId)).toBeNull();
  });

  it('tells its resident which colleague tried to see it', async () => {
    await colleague();
    const form = ready();
    const { requestId, caseId } = await send(truus, form);
    expect(await deskSlip(truus, requestId)).not.toBeNull();
    expect(await deskSlip(henk, requestId)).toBeNull();
    await expect(takeUp(henk, form.walkIn)).rejects.toThrow(NotFoundError);
    await expect(giveCode(henk, requestId)).rejects.toThrow(NotFoundError);
    const tries = await database().auditEvent.findMany({
      where: { event: 'desk.visitViewed', requestId },
    });
    const by = { result: 'refused', actorId: henk.staffId, caseId, origin: 'desk' };
    expect(tries).toMatchObject([by, by, by]);
    const own = await findOwnRequest({ kind: 'slip', requestId, sessionId: '' }, requestId);
    const { lines } = await myLog(own!, 20);
    expect(lines.find((line) => line.event === 'desk.visitViewed')).toMatchObject({
      who: { name: 'Henk Oefening' },
      isRefused: true,
    });
  });

  it('that is not there is recorded as asked for as well', async () => {
    const nowhere = randomId();
    expect(await deskSlip(truus, nowhere)).toBeNull();
    const where = { event: 'desk.visitViewed', requestId: nowhere };
    expect(await database().auditEvent.findMany({ where })).toMatchObject([{ result: 'refused' }]);
  });

  it('is gone from the desk the next day', async () => {
    await colleague();
    const { requestId } = await send(truus);
    process.env.CLOCK_OFFSET_MS = String(26 * 3_600_000);
    try {
      expect((await myDay(truus)).sent).toEqual([]);
      expect(await deskSlip(truus, requestId)).toBeNull();
    } finally {
      delete process.env.CLOCK_OFFSET_MS;
    }
  });
});
