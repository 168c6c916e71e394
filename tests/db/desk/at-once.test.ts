import { beforeEach, describe, expect, it } from 'vitest';
import { answerAtOnce } from '@/lib/commands/desk/answer-at-once';
import { fillWalkIn } from '@/lib/commands/desk/fill-walk-in';
import { keepLook } from '@/lib/commands/desk/keep-look';
import { saveWalkIn } from '@/lib/commands/desk/save-walk-in';
import { setAside } from '@/lib/commands/desk/set-aside';
import { takeUp } from '@/lib/commands/desk/take-up';
import { throwAway } from '@/lib/commands/desk/throw-away';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { myDay } from '@/lib/queries/desk/my-day';
import type { WalkIn } from '@/lib/schemas/desk';
import { Held } from '@/tests/support/crowd/held';
import { colleague, host, visit } from '@/tests/support/factories/desk';

// A host has two windows open, or presses two buttons; two hosts press at the same moment.
let truus: StaffActor;
let henk: StaffActor;

beforeEach(async () => {
  await colleague();
  [truus, henk] = [await host(), await host('Henk Oefening')];
});

type Work = () => Promise<unknown>;

/** All wait for the visit; then all go, one after the other. */
async function atOnce(walkIn: string, ...works: Work[]): Promise<string[]> {
  const lock = await Held.by('select from draft where id = $1 for update', [walkIn]);
  const pressed = Promise.allSettled(works.map((work) => work()));
  await lock.letGo(works.length);
  return (await pressed).map((one) =>
    one.status === 'fulfilled' ? 'done' : (one.reason as Error).name,
  );
}

async function ready(): Promise<WalkIn> {
  const form = visit({
    ...{ name: 'Samira Voorbeeld', phone: '0612345678' },
    ...{ story: 'Waar is de voedselbank?', answer: 'Aan de Havenkade.' },
  });
  await fillWalkIn(truus, form);
  return form;
}

const requestsOf = ({ walkIn }: WalkIn) =>
  database().helpRequest.findMany({ where: { submissionKey: walkIn }, include: { parts: true } });

describe('a visit, two buttons at once', () => {
  it('passed on and answered: it is one request, either the one or the other', async () => {
    const form = await ready();
    const outcomes = await atOnce(
      form.walkIn,
      () => submitRequest(truus, form.walkIn),
      () => answerAtOnce(truus, form),
    );
    expect(outcomes).toEqual(['done', 'done']);
    const [request, ...more] = await requestsOf(form);
    expect(more).toEqual([]);
    const isAnswered = request!.firstContactAt !== null;
    expect(request!.parts.every((part) => (part.status === 'answered') === isAnswered)).toBe(true);
  });

  it('passed on and thrown away: it was sent, or it is gone', async () => {
    for (const turn of [0, 1]) {
      const form = await ready();
      const both = [() => submitRequest(truus, form.walkIn), () => throwAway(truus, form.walkIn)];
      const outcomes = await atOnce(form.walkIn, ...(turn ? both : both.toReversed()));
      const sent = await requestsOf(form);
      const draft = await database().draft.findUnique({ where: { id: form.walkIn } });
      if (sent.length === 1) expect(draft?.sentAt).not.toBeNull();
      else expect([draft, outcomes.includes('NotFoundError')]).toEqual([null, true]);
    }
  });

  it('passed on and set aside, or kept while typing: what was sent stays sent', async () => {
    const form = await ready();
    await atOnce(
      form.walkIn,
      () => submitRequest(truus, form.walkIn),
      () => setAside(truus, form.walkIn),
    );
    await saveWalkIn(truus, { ...form, story: 'Later getypt.' }, 'in-passing');
    const [request] = await requestsOf(form);
    expect(request!.story).toBe('Waar is de voedselbank?');
    expect((await myDay(truus)).unfinished).toEqual([]);
  });

  it('a look-up and a save at once are one visit with both', async () => {
    const form = visit({ name: 'Samira Voorbeeld' });
    const look = { name: 'samira voorbeeld', birthDate: '1988-01-15' };
    await Promise.all([
      saveWalkIn(truus, form, 'pressed'),
      keepLook(truus, form.walkIn, { ...look, caseId: null, asksAddress: false }),
    ]);
    const rows = await database().draftAnswer.findMany({ where: { draftId: form.walkIn } });
    expect(rows.map((row) => row.step).toSorted()).toEqual(['balie', 'balie-gezocht']);
  });
});

describe('the screen of a host with two windows', () => {
  it('never holds two visits, whatever is taken up at once', async () => {
    const visits = ['Samira', 'Dirk', 'Aïsha'].map((name) => visit({ name }));
    for (const one of visits) await saveWalkIn(truus, one, 'pressed');
    for (let turn = 0; turn < 5; turn += 1) {
      await Promise.all(visits.map((one) => takeUp(truus, one.walkIn)));
      const { unfinished } = await myDay(truus);
      expect(unfinished.filter((one) => one.isOnScreen)).toHaveLength(1);
      expect(unfinished).toHaveLength(3);
    }
  });

  it('nor when two visits are begun at once', async () => {
    const visits = ['Samira', 'Dirk', 'Aïsha'].map((name) => visit({ name }));
    await Promise.all(visits.map((one) => saveWalkIn(truus, one, 'pressed')));
    const { unfinished } = await myDay(truus);
    expect(unfinished.filter((one) => one.isOnScreen)).toHaveLength(1);
  });
});

describe('two hosts', () => {
  it('who begin a visit under one id at once: it is of one, the other finds nothing', async () => {
    const form = visit({ name: 'Samira' });
    const begun = await Promise.allSettled([
      saveWalkIn(truus, form, 'pressed'),
      saveWalkIn(henk, { ...form, name: 'Dirk' }, 'pressed'),
    ]);
    expect(begun.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = begun.find((one) => one.status === 'rejected')!;
    expect(refused.reason).toBeInstanceOf(NotFoundError);
    const days = [await myDay(truus), await myDay(henk)];
    expect(days.flatMap((day) => day.unfinished.map((one) => one.name))).toEqual([
      begun[0].status === 'fulfilled' ? 'Samira' : 'Dirk',
    ]);
  });

  it('do not wait for each other', async () => {
    const [hers, his] = [visit({ name: 'Samira' }), visit({ name: 'Dirk' })];
    await saveWalkIn(truus, hers, 'pressed');
    const lock = await Held.by('select from draft where id = $1 for update', [hers.walkIn]);
    const waits = saveWalkIn(truus, { ...hers, name: 'Samira V' }, 'in-passing');
    await lock.waiting(1);
    await saveWalkIn(henk, his, 'pressed');
    await lock.letGo(1);
    await waits;
    expect((await myDay(henk)).unfinished).toHaveLength(1);
  });
});
