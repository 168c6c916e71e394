import { beforeAll, describe, expect, it } from 'vitest';
import { changePlan } from '@/lib/commands/plan/change-plan';
import { endByResident } from '@/lib/commands/participant/end-by-resident';
import { lookAsParticipant } from '@/lib/commands/participant/look-as-participant';
import { openAttachment } from '@/lib/commands/talk/open-attachment';
import { lookAtTalk } from '@/lib/commands/talk/look-at-talk';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { addDays } from '@/lib/rules/local-date';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { myLog } from '@/lib/queries/my-case/my-log';
import { narrowPage } from '@/lib/queries/participant/narrow-page';
import { planPage } from '@/lib/queries/plan/plan-page';
import { talkPage } from '@/lib/queries/talk/talk-page';
import { change, home, newGoal, newStep, planOf, type Home } from '@/tests/support/factories/plan';
import { at as talkAt, letter, say, share, talkIn } from '@/tests/support/factories/talk';
import { guest, mailsTo } from '@/tests/support/factories/take-part';

let at: Home;
let ravi: Awaited<ReturnType<typeof guest>>;
const goal = newGoal('Geen angst meer voor de post.');

/** A step of the guest, which waits for one of the resident. */
async function withSteps(place: Home, who: ParticipantActor) {
  const theirs = newGoal('Geen angst meer voor de post.');
  await change(place.resident, place.householdId, { kind: 'goalAdded', goal: theirs });
  const owner = { kind: 'participant', id: who.participantId } as const;
  const step = newStep(theirs.id, owner, { title: 'Mee naar het gesprek' });
  await change(place.contact, place.householdId, { kind: 'stepAdded', step });
  return step;
}

const done = (who: ParticipantActor, place: Home, stepId: string) =>
  changePlan(who, place.householdId, {
    change: { kind: 'stepState', stepId, state: 'done' },
    ...{ seen: null, formKey: randomId() },
  });

beforeAll(async () => {
  at = await home({ houseNumber: '51' });
  ravi = await guest(at);
  const { householdId, resident, contact, self } = at;
  await change(resident, householdId, { kind: 'goalAdded', goal });
  const first = newStep(goal.id, self, { title: 'De post op een stapel leggen' });
  await change(resident, householdId, { kind: 'stepAdded', step: first });
  const owner = { kind: 'participant', id: ravi.actor.participantId } as const;
  const his = newStep(goal.id, owner, { title: 'Samen openen', waitsFor: [first.id] });
  await change(contact, householdId, { kind: 'stepAdded', step: his });
  const other = newStep(goal.id, { kind: 'staff', id: contact.staffId }, { title: 'Schuldhulp' });
  await change(contact, householdId, { kind: 'stepAdded', step: other });
});

describe('somebody from outside sees', () => {
  it('the own steps, what those wait for, and who is around; the household reads that this one looked', async () => {
    const acting = await lookAsParticipant(ravi.actor, ravi.involvementId);
    const plan = await planPage(acting.actor, acting.householdId);
    const titles = plan.goals.flatMap(({ steps }) => steps.map(({ title }) => title));
    expect(titles).toEqual(['De post op een stapel leggen', 'Samen openen']);
    const page = await narrowPage(acting);
    expect(page.people).toContainEqual({
      ...{ key: `participant-${ravi.actor.participantId}`, name: 'Ravi Fictief' },
      ...{ as: 'outside', isSelf: true },
    });
    expect(page.people).toContainEqual(
      expect.objectContaining({ name: at.contact.name, as: 'contactPerson', isSelf: false }),
    );
    expect(page.talks).toEqual([]);
    const own = await findOwnRequest(at.resident, at.requestId);
    const { lines } = await myLog(own!, 20);
    expect(lines[0]).toMatchObject({
      ...{ event: 'plan.viewed', isRefused: false },
      who: { kind: 'participant', name: 'Ravi Fictief' },
    });
  });

  it('no conversation before it is shared, then what is said from that moment on, and answers there', async () => {
    const place = talkAt(at.householdId);
    await say(at.resident, place, 'Dit is van vroeger.');
    expect(await talkPage(ravi.actor, place)).toBeNull();
    await expect(lookAtTalk(ravi.actor, place, [])).rejects.toThrow(NotFoundError);
    await share(at.resident, place, ravi.actor);
    expect(await mailsTo(ravi.involvementId, 'participantMessage')).toBe(1);
    await say(at.resident, place, 'Kun je donderdag mee?');
    // One mail waits already.
    expect(await mailsTo(ravi.involvementId, 'participantMessage')).toBe(1);
    await say(ravi.actor, place, 'Ja, dat kan.');
    const shown = (await talkPage(ravi.actor, place))!.messages.map(({ text }) => text);
    expect(shown).toEqual(['Ja, dat kan.', 'Kun je donderdag mee?']);
    const acting = await lookAsParticipant(ravi.actor, ravi.involvementId);
    expect((await narrowPage(acting)).talks).toEqual([{ ownerId: null, owner: null }]);
  });

  it('the files of what is shared, also with the session of another household; ended, none', async () => {
    const place = await home({ houseNumber: '55' });
    const elsewhere = await home({ houseNumber: '56' });
    const about = { email: 'twee@voorbeeld.example', name: 'Bo' };
    const [bo, session] = [await guest(place, about), await guest(elsewhere, about)];
    const talk = talkAt(place.householdId);
    await share(place.resident, talk, bo.actor);
    await say(place.resident, talk, 'Kijk eens.', { files: [letter()] });
    const file = (await talkIn(talk))!.messages[0]!.attachments[0]!.id;
    expect((await openAttachment(session.actor, file)).name).toBe('brief.pdf');
    await expect(openAttachment(ravi.actor, file)).rejects.toThrow(NotFoundError);
    await endByResident(place.resident, bo.involvementId);
    await expect(openAttachment(session.actor, file)).rejects.toThrow(NotFoundError);
  });

  it('nothing of another household, and the attempt is in the log of that household', async () => {
    const other = await home({ houseNumber: '52' });
    const els = await guest(other, { email: 'els@voorbeeld.example', name: 'Els' });
    await expect(lookAsParticipant(els.actor, ravi.involvementId)).rejects.toThrow(NotFoundError);
    await expect(lookAsParticipant(els.actor, 'x')).rejects.toThrow(NotFoundError);
    await expect(planPage(els.actor, at.householdId)).rejects.toThrow(NotFoundError);
    await expect(say(els.actor, talkAt(at.householdId), 'Hallo')).rejects.toThrow(NotFoundError);
    const own = await findOwnRequest(at.resident, at.requestId);
    const { lines } = await myLog(own!, 20);
    expect(lines).toContainEqual(
      expect.objectContaining({ isRefused: true, who: { kind: 'participant', name: 'Els' } }),
    );
  });
});

describe('ending takes effect at once', () => {
  it('by its day', async () => {
    const place = await home({ houseNumber: '53' });
    const mo = await guest(place, { endsOn: addDays(today(), 1), name: 'Mo' });
    const tomorrow = new Date(Date.now() + 24 * 60 * 60_000);
    const after = new Date(Date.now() + 2 * 24 * 60 * 60_000);
    await lookAsParticipant(mo.actor, mo.involvementId, tomorrow);
    const late = lookAsParticipant(mo.actor, mo.involvementId, after);
    await expect(late).rejects.toThrow(NotFoundError);
    await expect(planPage(mo.actor, place.householdId, addDays(today(), 2))).rejects.toThrow(
      NotFoundError,
    );
  });

  it('and when nobody is helped there any more', async () => {
    const place = await home({ houseNumber: '54' });
    const mo = await guest(place, { name: 'Mo' });
    await database().case.update({
      where: { id: place.caseId },
      data: { status: 'closed', closedAt: new Date() },
    });
    const look = lookAsParticipant(mo.actor, mo.involvementId);
    await expect(look).rejects.toThrow(NotFoundError);
  });

  it('a step that is finished and an involvement that ends at the same moment: never done after it ended', async () => {
    for (const houseNumber of ['61', '62', '63']) {
      const place = await home({ houseNumber });
      const mo = await guest(place, { name: 'Mo' });
      const step = await withSteps(place, mo.actor);
      const [finish] = await Promise.allSettled([
        done(mo.actor, place, step.id),
        endByResident(place.resident, mo.involvementId),
      ]);
      const { steps, versions } = await planOf(place.householdId);
      const { endedAt } = await database().involvement.findUniqueOrThrow({
        where: { id: mo.involvementId },
      });
      expect(endedAt).not.toBeNull();
      expect(steps.find(({ id }) => id === step.id)!.state).toBe(
        finish.status === 'fulfilled' ? 'done' : 'todo',
      );
      const count = versions.length;
      await expect(done(mo.actor, place, step.id)).rejects.toThrow(NotFoundError);
      expect((await planOf(place.householdId)).versions).toHaveLength(count);
    }
  });

  it('ended between the look and the save: nothing is written, in the plan and in the conversation', async () => {
    const place = await home({ houseNumber: '64' });
    const mo = await guest(place, { name: 'Mo' });
    const step = await withSteps(place, mo.actor);
    const talk = talkAt(place.householdId);
    await share(place.resident, talk, mo.actor);
    await say(mo.actor, talk, 'Ik ben er.');
    await lookAsParticipant(mo.actor, mo.involvementId);
    // The plan is held by somebody else while the involvement ends: the save waits, and then finds that it has ended.
    const holding = database().$transaction(async (tx) => {
      await tx.$executeRaw`select id from plan where household_id = ${place.householdId}::uuid for update`;
      await tx.$executeRaw`select id from conversation where household_id = ${place.householdId}::uuid for update`;
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tx.involvement.update({
        where: { id: mo.involvementId },
        data: { endedAt: new Date() },
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [step1, word] = await Promise.allSettled([
      done(mo.actor, place, step.id),
      say(mo.actor, talk, 'Nog iets.'),
    ]);
    await holding;
    expect([step1.status, word.status]).toEqual(['rejected', 'rejected']);
    expect((await planOf(place.householdId)).steps[0]!.state).toBe('todo');
    expect((await talkIn(talk))!.messages.map(({ text }) => text)).toEqual(['Ik ben er.']);
    expect(await talkPage(mo.actor, talk)).toBeNull();
  });
});
