import { beforeEach, describe, expect, it } from 'vitest';
import { fillWalkIn } from '@/lib/commands/desk/fill-walk-in';
import { keepLook } from '@/lib/commands/desk/keep-look';
import { saveWalkIn } from '@/lib/commands/desk/save-walk-in';
import { setAside } from '@/lib/commands/desk/set-aside';
import { takeUp } from '@/lib/commands/desk/take-up';
import { throwAway } from '@/lib/commands/desk/throw-away';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { lookUp } from '@/lib/queries/desk/look-up';
import { myDay } from '@/lib/queries/desk/my-day';
import { walkInPage } from '@/lib/queries/desk/walk-in-page';
import { typedOf } from '@/lib/schemas/desk';
import { bornOn, colleague, host, household, visit } from '@/tests/support/factories/desk';

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

describe('a half-finished visit', () => {
  it('is on the screen again, exactly as typed, right or wrong', async () => {
    const half = visit({ name: 'Samira', phone: 'abc', areas: ['geld'], comesBy: true });
    await saveWalkIn(truus, half, 'in-passing');
    const page = await walkInPage(truus);
    expect(page).toMatchObject({ id: half.walkIn, look: null, unfinished: 0 });
    expect(page.typed).toEqual(typedOf(half));
  });

  it('is one visit, however often and at once it is kept', async () => {
    const half = visit({ name: 'Sam' });
    const tries = ['Sam', 'Sami', 'Samir', 'Samira'].map((name) => ({ ...half, name }));
    await Promise.all(tries.map((one) => saveWalkIn(truus, one, 'in-passing')));
    expect(await database().draft.count({ where: { hostId: truus.staffId } })).toBe(1);
  });

  it('is not kept while it is empty', async () => {
    await saveWalkIn(truus, visit(), 'pressed');
    expect((await walkInPage(truus)).id).toBeNull();
  });

  it('is nobody else’s', async () => {
    const half = visit({ name: 'Samira' });
    await saveWalkIn(truus, half, 'pressed');
    expect((await walkInPage(henk)).id).toBeNull();
    for (const attempt of [
      () => saveWalkIn(henk, { ...half, name: 'Henk' }, 'pressed'),
      () => fillWalkIn(henk, half),
      () => takeUp(henk, half.walkIn),
      () => throwAway(henk, half.walkIn),
      () => setAside(henk, half.walkIn),
      () => submitRequest(henk, half.walkIn),
      () => saveWalkIn({ ...truus, roles: [] }, half, 'pressed'),
    ]) {
      await expect(attempt()).rejects.toThrow(NotFoundError);
    }
    expect((await walkInPage(truus)).typed.name).toBe('Samira');
  });

  it('leaves every try of another host in the record', async () => {
    const half = visit({ name: 'Samira' });
    await saveWalkIn(truus, half, 'pressed');
    const look = { name: 'samira', birthDate: '1990-01-01', caseId: null, asksAddress: false };
    const attempts = [
      () => saveWalkIn(henk, { ...half, name: 'Henk' }, 'pressed'),
      () => fillWalkIn(henk, half),
      () => takeUp(henk, half.walkIn),
      () => throwAway(henk, half.walkIn),
      () => setAside(henk, half.walkIn),
      () => keepLook(henk, half.walkIn, look),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFoundError);
    const marijke: StaffActor = { ...henk, staffId: await colleague(), roles: ['consultant'] };
    await expect(takeUp(marijke, half.walkIn)).rejects.toThrow(NotFoundError);
    const refused = (actorId: string) =>
      database().auditEvent.findMany({ where: { event: 'desk.visitViewed', actorId } });
    expect(await refused(henk.staffId)).toHaveLength(attempts.length);
    expect(await refused(marijke.staffId)).toMatchObject([
      { result: 'refused', origin: 'desk', requestId: null, payload: { walkIn: half.walkIn } },
    ]);
  });

  it('that is not there any more is no try at somebody else’s', async () => {
    const gone = visit({ name: 'Samira' });
    await saveWalkIn(truus, gone, 'pressed');
    await throwAway(truus, gone.walkIn);
    await expect(takeUp(truus, gone.walkIn)).rejects.toThrow(NotFoundError);
    await throwAway(truus, gone.walkIn);
    const where = { event: 'desk.visitViewed', actorId: truus.staffId };
    expect(await database().auditEvent.count({ where })).toBe(0);
  });

  it('waits while somebody else is helped, and can be taken up or thrown away', async () => {
    const [first, second] = [visit({ name: 'Samira' }), visit({ name: 'Dirk' })];
    await saveWalkIn(truus, first, 'pressed');
    expect(await setAside(truus, first.walkIn)).toBe(true);
    expect(await walkInPage(truus)).toMatchObject({ id: null, unfinished: 1 });
    await saveWalkIn(truus, second, 'pressed');
    await takeUp(truus, first.walkIn);
    expect(await walkInPage(truus)).toMatchObject({ id: first.walkIn, unfinished: 1 });
    const { unfinished } = await myDay(truus);
    expect(unfinished.map(({ name, isOnScreen }) => [name, isOnScreen]).toSorted()).toEqual([
      ['Dirk', false],
      ['Samira', true],
    ]);
    await throwAway(truus, second.walkIn);
    await throwAway(truus, second.walkIn);
    expect((await myDay(truus)).unfinished).toHaveLength(1);
    expect(await database().draftAnswer.count({ where: { draftId: second.walkIn } })).toBe(0);
  });

  it('never comes back on the screen by itself when the next one is done', async () => {
    const [first, second] = [visit({ name: 'Samira' }), visit({ name: 'Dirk' })];
    await saveWalkIn(truus, first, 'pressed');
    await saveWalkIn(truus, second, 'in-passing');
    await throwAway(truus, second.walkIn);
    expect(await walkInPage(truus)).toMatchObject({ id: null, unfinished: 1 });
  });
});

describe('what a look-up found', () => {
  it('stays on the screen until another name or birth date is typed', async () => {
    const birthDate = '1988-01-15';
    const contactPersonId = await colleague();
    await household({
      contactPersonId,
      people: [{ givenName: 'Samira', familyName: 'Voorbeeld', birthDate }],
    });
    const form = visit({ name: 'samira voorbeelt', birthDate: bornOn(birthDate) });
    await saveWalkIn(truus, form, 'pressed');
    await keepLook(truus, form.walkIn, await lookUp(truus, form));
    expect((await walkInPage(truus)).look?.contact?.name).toBe('Marijke Denkbeeld');
    await saveWalkIn(truus, { ...form, story: 'Een brief.' }, 'in-passing');
    expect((await walkInPage(truus)).look?.contact?.name).toBe('Marijke Denkbeeld');
    await saveWalkIn(truus, { ...form, name: 'Fatna Voorbeeld' }, 'in-passing');
    expect((await walkInPage(truus)).look).toBeNull();
  });

  it('asks for the address of a known household, so that the question comes to its contact person', async () => {
    const birthDate = '1979-05-21';
    const contactPersonId = await colleague();
    const { caseId } = await household({
      contactPersonId,
      addressKey: '1211BC3',
      people: [{ givenName: 'Dirk', familyNamePrefix: 'van', familyName: 'Proef', birthDate }],
    });
    const form = visit({
      name: 'Dirk van Proef',
      birthDate: bornOn(birthDate),
      phone: '0612345678',
      story: 'Een brief.',
    });
    await saveWalkIn(truus, form, 'pressed');
    await keepLook(truus, form.walkIn, await lookUp(truus, form));
    expect(await errorsOf(fillWalkIn(truus, { ...form, phone: '' }))).toEqual([
      'postcode postcodeForContact',
      'houseNumber houseNumberForContact',
      'phone reachMissing',
    ]);
    await fillWalkIn(truus, { ...form, postcode: '1211bc', houseNumber: '3' });
    const sent = await submitRequest(truus, form.walkIn);
    expect(sent.caseId).toBe(caseId);
    const request = await database().helpRequest.findUniqueOrThrow({
      where: { id: sent.requestId },
    });
    expect(request).toMatchObject({
      channel: 'desk',
      enteredById: truus.staffId,
      matchStatus: 'to_confirm',
      story: 'Een brief.',
    });
  });

  it('asks nothing of a household that has no address', async () => {
    const birthDate = '1966-07-09';
    await household({
      contactPersonId: await colleague(),
      people: [{ givenName: 'Ton', familyName: 'Testma', birthDate }],
    });
    const form = visit({ name: 'Ton Testma', birthDate: bornOn(birthDate), comesBy: true });
    await keepLook(truus, form.walkIn, await lookUp(truus, form));
    await expect(fillWalkIn(truus, form)).resolves.toBeUndefined();
  });

  it('lets somebody without that address go on', async () => {
    const birthDate = '1966-07-08';
    await household({
      contactPersonId: await colleague(),
      addressKey: '1219DE41A',
      people: [{ givenName: 'Ton', familyName: 'Testma', birthDate }],
    });
    const form = visit({
      name: 'Ton Testma',
      birthDate: bornOn(birthDate),
      comesBy: true,
      noAddress: true,
    });
    await keepLook(truus, form.walkIn, await lookUp(truus, form));
    await expect(fillWalkIn(truus, form)).resolves.toBeUndefined();
  });
});
