import { decides } from '@/tests/support/factories/authority';
import { describe, expect, it } from 'vitest';
import { decideProposal } from '@/lib/commands/plan/decide-proposal';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { now, today } from '@/lib/platform/clock';
import { addDays } from '@/lib/rules/local-date';
import { aroundPlan } from '@/lib/queries/plan/around-plan';
import { myPlans, whoSpeaksFor } from '@/lib/queries/plan/my-plans';
import { planPage } from '@/lib/queries/plan/plan-page';
import {
  change,
  home,
  involved,
  maatje,
  member,
  newGoal,
  newStep,
  planOf,
  spokenWith,
} from '@/tests/support/factories/plan';
import { colleague } from '@/tests/support/factories/work';
import { sentRequest } from '@/tests/support/factories/my-case';

const born = (years: number) => addDays(today(), -Math.ceil(years * 365.25) - 2);

/** A household with a young person who keeps a goal private, a maatje with a step, and a step of a colleague. */
async function family(houseNumber: string) {
  const at = await home({ houseNumber });
  const { householdId, resident, self, contact } = at;
  const bilal = await member(householdId, 'Bilal', born(14));
  const ravi = await maatje(householdId);
  const shared = newGoal('Weer slapen.');
  const secret = newGoal('Een rustige klas.', { personId: bilal.personId, isPrivate: true });
  await change(resident, householdId, { kind: 'goalAdded', goal: shared });
  await change(bilal, householdId, { kind: 'goalAdded', goal: secret });
  const bilals = { kind: 'resident', id: bilal.personId! } as const;
  const hidden = newStep(secret.id, bilals, { title: 'Praten met de mentor' });
  await change(bilal, householdId, { kind: 'stepAdded', step: hidden });
  const post = newStep(shared.id, self, { title: 'Post', waitsFor: [hidden.id] });
  await change(resident, householdId, { kind: 'stepAdded', step: post });
  const owner = { kind: 'participant', id: ravi.participantId } as const;
  const his = newStep(shared.id, owner, { title: 'Samen de post', waitsFor: [post.id] });
  await change(contact, householdId, { kind: 'stepAdded', step: his });
  const law = newStep(shared.id, { kind: 'staff', id: contact.staffId }, { domain: 'armoede' });
  await change(contact, householdId, { kind: 'stepAdded', step: { ...law, title: 'Bellen' } });
  return { ...at, bilal, ravi, shared, secret, hidden, post, his };
}

describe('who sees what of a plan', () => {
  it('a parent and the contact person see that a young person has a goal, and nothing of it', async () => {
    const { householdId, resident, contact, bilal, secret, hidden, post } = await family('21');
    for (const actor of [resident, contact]) {
      const page = await planPage(actor, householdId);
      expect(JSON.stringify(page)).not.toMatch(/rustige klas|mentor/);
      const goal = page.goals.find(({ id }) => id === secret.id)!;
      expect(goal).toMatchObject({ isHidden: true, words: '', ofName: 'Bilal', steps: [] });
      const waiting = page.goals.flatMap(({ steps }) => steps).find(({ id }) => id === post.id)!;
      // It waits all the same, without telling for what.
      expect(waiting).toMatchObject({ waitsFor: [], standing: { place: 'waits' } });
    }
    const own = await planPage(bilal, householdId);
    const goal = own.goals.find(({ id }) => id === secret.id)!;
    expect(goal).toMatchObject({ isHidden: false, words: 'Een rustige klas.', mayShare: true });
    expect(goal.steps).toMatchObject([{ id: hidden.id, title: 'Praten met de mentor' }]);
  });

  it('somebody from outside sees the own steps, what they wait for, and the goals above them', async () => {
    const { householdId, ravi, post, his } = await family('22');
    const page = await planPage(ravi, householdId);
    expect(page.goals.map(({ words }) => words)).toEqual(['Weer slapen.']);
    const ids = page.goals.flatMap(({ steps }) => steps.map(({ id }) => id));
    expect(ids.sort()).toEqual([post.id, his.id].sort());
    expect(page).toMatchObject({
      goesWell: '',
      whenItGoesWrong: '',
      proposals: [],
      agreements: [],
    });
  });

  it('which law pays is between colleagues', async () => {
    const { householdId, resident, bilal, ravi, contact } = await family('23');
    const domains = async (actor: typeof resident | typeof ravi | typeof contact) =>
      (await planPage(actor, householdId)).goals.flatMap(({ steps }) => steps.map((s) => s.domain));
    expect(await domains(contact)).toContain('armoede');
    for (const actor of [resident, bilal, ravi]) {
      expect((await domains(actor)).filter(Boolean)).toEqual([]);
    }
    const { steps } = await planOf(householdId);
    const step = steps.find(({ title }) => title === 'Bellen')!;
    const owner = { kind: 'staff', id: contact.staffId } as const;
    const to = { title: 'Bellen', owner, dueOn: null, domain: 'wmo', waitsFor: [] };
    const omar = await involved(householdId);
    await change(omar, householdId, { kind: 'stepChanged', stepId: step.id, to });
    expect(JSON.stringify(await planPage(resident, householdId))).not.toMatch(/armoede|"wmo"/);
  });

  it('who has nothing to do with it finds nothing, and the attempt is recorded', async () => {
    const { householdId } = await family('24');
    const stranger = await home({ houseNumber: '2400' });
    const outsiders = [
      stranger.resident,
      await colleague({ name: 'Kees Fabel' }),
      await maatje(stranger.householdId),
      (await sentRequest({ houseNumber: '24' })).slip,
    ];
    for (const actor of outsiders) {
      await expect(planPage(actor, householdId)).rejects.toThrow(NotFoundError);
    }
    const refused = { householdId, event: 'plan.viewed', result: 'refused' };
    const kinds = await database().auditEvent.findMany({
      where: refused,
      orderBy: { at: 'asc' },
      select: { actorKind: true, origin: true },
    });
    expect(kinds.map(({ actorKind, origin }) => [actorKind, origin])).toEqual([
      ['resident', 'mine'],
      ['staff', 'work'],
      ['participant', 'mine'],
      ['slip', 'mine'],
    ]);
    await expect(planPage(stranger.resident, 'x')).rejects.toThrow(NotFoundError);
  });
});

describe('proposals on the page', () => {
  it('say what they change about the plan as it stands, and for whose answer they wait', async () => {
    const { householdId, resident, contact, bilal, post } = await family('25');
    const owner = { kind: 'resident', id: resident.personId! } as const;
    const to = { title: 'Post', owner, dueOn: addDays(today(), 9), domain: null, waitsFor: [] };
    await change(contact, householdId, { kind: 'stepChanged', stepId: post.id, to });
    const renamed = { ...to, title: 'De post openen', dueOn: null };
    await change(resident, householdId, { kind: 'stepChanged', stepId: post.id, to: renamed });
    const [line] = (await planPage(resident, householdId)).proposals;
    expect(line).toMatchObject({
      what: { kind: 'stepChanged', title: 'De post openen', about: { dueOn: to.dueOn } },
      ...{ asks: [owner], mayDecide: true, isOwn: false, byName: contact.name },
    });
    expect(line!.what).not.toHaveProperty('about.title');
    const ofBilal = (await planPage(bilal, householdId)).proposals;
    expect(ofBilal).toMatchObject([{ mayDecide: false, isOwn: false }]);
    await decideProposal(resident, householdId, { proposalId: line!.id, isAccepted: true });
    const [step] = (await planOf(householdId)).steps.filter(({ id }) => id === post.id);
    expect(step).toMatchObject({ title: 'De post openen' });
    expect(step!.dueOn?.toISOString().slice(0, 10)).toBe(to.dueOn);
  });

  it('a yes to what has changed since the page was shown is asked again', async () => {
    const { householdId, resident, contact, shared } = await family('26');
    const reword = (words: string) => ({ kind: 'goalReworded', goalId: shared.id, words }) as const;
    await change(contact, householdId, reword('Schulden weg.'));
    const { version, proposals } = await planPage(resident, householdId);
    await change(resident, householdId, reword('Rust in huis.'));
    const decision = { proposalId: proposals[0]!.id, isAccepted: true };
    const yes = decideProposal(resident, householdId, { ...decision, seen: version });
    await expect(yes).rejects.toMatchObject({ current: { words: 'Rust in huis.' } });
    await decideProposal(resident, householdId, { ...decision, seen: version + 1 });
    expect((await planOf(householdId)).goals[0]).toMatchObject({ words: 'Schulden weg.' });
  });
});

describe('whose plan it is', () => {
  it('a child under 12 reads who speaks for it, and finds no plan', async () => {
    const at = await home({ houseNumber: '27' });
    const { householdId, resident } = at;
    await change(resident, householdId, { kind: 'goalAdded', goal: newGoal('Rust.') });
    const noor = await member(householdId, 'Noor', born(9));
    await expect(planPage(noor, householdId)).rejects.toThrow(NotFoundError);
    expect(await whoSpeaksFor(noor, householdId)).toEqual([]);
    await decides(at, noor.personId!, resident.personId!);
    const person = await database().person.findUniqueOrThrow({ where: { id: resident.personId! } });
    expect(await whoSpeaksFor(noor, householdId)).toContain(person.givenName);
    const stranger = await home({ houseNumber: '2700' });
    for (const actor of [resident, stranger.resident]) {
      expect(await whoSpeaksFor(actor, householdId)).toBeNull();
    }
    // Who decides about the child speaks for it.
    const goal = newGoal('Zwemles.', { personId: noor.personId });
    expect(await change(resident, householdId, { kind: 'goalAdded', goal })).toBe('changed');
  });

  it('who lives in two places has two plans; who is not sure to live there has none', async () => {
    const one = await home({ houseNumber: '28' });
    const other = await home({ houseNumber: '2800' });
    const bilal = await member(one.householdId, 'Bilal', born(14));
    await database().householdMember.create({
      data: { householdId: other.householdId, personId: bilal.personId!, relation: 'kind' },
    });
    const plans = await myPlans(bilal);
    const homes = plans.map(({ householdId }) => householdId);
    expect(homes.sort()).toEqual([one.householdId, other.householdId].sort());
    expect(await myPlans(one.resident)).toMatchObject([
      { householdId: one.householdId, others: ['Bilal'] },
    ]);
    expect(await myPlans((await sentRequest({ houseNumber: '28' })).slip)).toEqual([]);
    const fresh = await sentRequest({ houseNumber: '2801' });
    expect(await myPlans(fresh.slip)).toEqual([]);
    await spokenWith(fresh.requestId);
    expect(await myPlans(fresh.slip)).toMatchObject([{ householdId: fresh.householdId }]);
  });

  it('who helps and who comes next stand around it; who stopped does not', async () => {
    const { householdId, contact } = await home({ houseNumber: '29' });
    const omar = await involved(householdId);
    await maatje(householdId);
    await database().involvement.updateMany({
      where: { householdId, staffId: omar.staffId },
      data: { endedAt: now() },
    });
    const at = (days: number) => new Date(now().getTime() + days * 86_400_000);
    const planned = (days: number, about: object = {}) => ({
      ...{ householdId, kind: 'visit', startsAt: at(days), endsAt: at(days + 0.1) },
      ...{ what: `Over ${days} dagen`, plannedById: contact.staffId, formKey: crypto.randomUUID() },
      ...about,
    });
    await database().appointment.createMany({
      data: [
        planned(9),
        planned(-3),
        planned(2, { state: 'cancelled', cancelledAt: now() }),
        planned(4),
      ],
    });
    const around = await aroundPlan(householdId);
    expect(around.helpers).toMatchObject([{ name: 'Ravi Fictief', role: 'maatje' }]);
    expect(around.contactPerson).toMatchObject({ name: contact.name });
    expect(around.next).toMatchObject({ what: 'Over 4 dagen', with: [contact.name] });
  });
});
