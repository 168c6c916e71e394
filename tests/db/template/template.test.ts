import { beforeAll, describe, expect, it } from 'vitest';
import { decideProposal } from '@/lib/commands/plan/decide-proposal';
import { putTemplateInPlan } from '@/lib/commands/plan/put-template-in-plan';
import { archiveTemplate } from '@/lib/commands/template/archive-template';
import { changeTemplate } from '@/lib/commands/template/change-template';
import { makeTemplate } from '@/lib/commands/template/make-template';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { templateOf, templatesOf, templateTeams } from '@/lib/queries/template/templates';
import type { Goal } from '@/lib/rules/plan/types';
import { templateSchema, type TemplateUse } from '@/lib/schemas/plan-template';
import { change, home, involved, newGoal, planOf, type Home } from '@/tests/support/factories/plan';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const rows = [
  { title: 'De post openen', who: 'resident' },
  { title: 'Een lijst maken', who: 'contactPerson', waits: '1' },
  { title: 'Bellen met de bank', who: 'colleague', waits: '1' },
  { title: 'Samen tekenen', who: 'resident', waits: '1' },
];
const parsed = (about: object = {}) =>
  templateSchema.parse({ name: 'Rust in de post', version: '1', steps: rows, ...about });

let noord: string;
let contact: StaffActor;
let lead: StaffActor;
let stranger: StaffActor;
let at: Home;
let goal: Goal;

beforeAll(async () => {
  noord = await team('Noord');
  const zuid = await team('Zuid');
  contact = await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  at = await home();
  stranger = await colleague({ name: 'Kees Fabel', teamId: zuid, contractHours: 0 });
  goal = newGoal('Rust in huis.');
  await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
});

async function made(actor = contact, about: object = {}): Promise<string> {
  const formKey = randomId();
  const { name, steps } = parsed(about);
  await makeTemplate(actor, { name, steps, formKey, teamId: noord });
  return formKey;
}

describe('a template', () => {
  it('is read from its rows: empty ones are none, and a row goes where its number says', () => {
    const typed = [
      { title: 'Tweede', who: 'resident', place: '2', waits: 'on' },
      { title: '', who: '' },
      { title: 'Eerste', who: 'colleague', place: '1', waits: 'on' },
    ];
    expect(parsed({ steps: typed }).steps).toEqual([
      { title: 'Eerste', who: 'colleague', waits: false },
      { title: 'Tweede', who: 'resident', waits: true },
    ]);
    const wrong = templateSchema.safeParse({ name: '', version: '1', steps: [{ title: 'A' }] });
    expect(wrong.error!.issues.map(({ message }) => message)).toEqual([
      ...['templateNameMissing', 'templateWhoMissing'],
    ]);
    const none = templateSchema.safeParse({ name: 'A', version: '1' });
    expect(none.error!.issues).toMatchObject([{ message: 'templateStepMissing' }]);
  });

  it('is made once per form by a consultant or lead of the team, for that team alone', async () => {
    const formKey = randomId();
    const order = { ...parsed(), formKey, teamId: noord };
    await Promise.all([makeTemplate(contact, order), makeTemplate(contact, order)]);
    expect(await database().planTemplate.count({ where: { id: formKey } })).toBe(1);
    await made(lead, { name: 'Van de teamleider' });
    expect((await templatesOf(contact)).map(({ name }) => name)).toEqual([
      ...['Rust in de post', 'Van de teamleider'],
    ]);
    const host = await colleague({ name: 'Truus', roles: ['host'], teamId: noord });
    for (const actor of [stranger, host]) {
      await expect(makeTemplate(actor, { ...order, formKey: randomId() })).rejects.toThrow(
        NotFoundError,
      );
      expect(await templatesOf(actor)).toEqual([]);
      expect(await templateOf(actor, formKey)).toBeNull();
    }
    expect(await templateTeams(stranger)).toMatchObject([{ name: 'Zuid' }]);
    await expect(makeTemplate(lead, order)).rejects.toThrow(NotFoundError);
  });

  it('is changed with a look at the version; the same words twice are one change', async () => {
    const id = await made();
    const first = parsed({ name: 'Andere naam' });
    await changeTemplate(contact, id, first);
    await changeTemplate(contact, id, first);
    const late = changeTemplate(lead, id, parsed({ name: 'Te laat' }));
    await expect(late).rejects.toThrow(ConflictError);
    await expect(late).rejects.toMatchObject({ current: { name: 'Andere naam', version: 2 } });
    await expect(archiveTemplate(lead, id, 1)).rejects.toThrow(ConflictError);
    for (const version of [1, 2]) {
      const order = { ...parsed({ name: 'Van een ander' }), version };
      await expect(changeTemplate(stranger, id, order)).rejects.toThrow(NotFoundError);
      await expect(archiveTemplate(stranger, id, version)).rejects.toThrow(NotFoundError);
    }
    expect(await templateOf(contact, id)).toMatchObject({ name: 'Andere naam', version: 2 });
    await archiveTemplate(contact, id, 2);
    expect(await templateOf(contact, id)).toBeNull();
    await expect(changeTemplate(contact, id, parsed())).rejects.toThrow(NotFoundError);
    const events = await database().auditEvent.findMany({
      where: { event: 'template.changed', payload: { path: ['templateId'], equals: id } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
    expect(events.map(({ payload }) => (payload as { what: string }).what).toSorted()).toEqual([
      ...['archived', 'changed', 'made'],
    ]);
  });
});

const use = (about: Partial<TemplateUse> = {}): TemplateUse => ({
  ...{ formKey: randomId(), goalId: goal.id, residentId: at.resident.personId, wasSaid: false },
  colleague: { kind: 'staff', id: at.contact.staffId },
  ...about,
});

describe('a plan that goes on with a template', () => {
  it('gets the steps of colleagues at once, and asks the resident for the own ones, in their order', async () => {
    const id = await made();
    const order = use();
    expect(await putTemplateInPlan(at.contact, at.householdId, id, order)).toBe('proposed');
    await putTemplateInPlan(at.contact, at.householdId, id, order);
    const plan = await planOf(at.householdId);
    expect(plan.steps.map(({ title }) => title)).toEqual(['Een lijst maken', 'Bellen met de bank']);
    const [list, call] = plan.steps;
    // What waits for a yes is not in the plan yet; what stands there is waited for.
    expect(list!.waitsFor).toEqual([]);
    expect(call!.waitsFor).toMatchObject([{ waitsForId: list!.id }]);
    const open = plan.proposals.filter(({ state }) => state === 'open');
    expect(open).toHaveLength(2);
    const { entries } = await database().case.findUniqueOrThrow({
      where: { id: at.caseId },
      select: { entries: { where: { kind: 'planProposed' } } },
    });
    expect(entries.length).toBeLessThanOrEqual(2);
    for (const proposal of open) {
      const yes = { proposalId: proposal.id, isAccepted: true };
      await decideProposal(at.resident, at.householdId, yes);
    }
    const after = await planOf(at.householdId);
    expect(after.steps).toHaveLength(4);
    const sign = after.steps.find(({ title }) => title === 'Samen tekenen')!;
    expect(sign.waitsFor).toMatchObject([{ waitsForId: call!.id }]);
  });

  it('gets all of it at once when the resident said so in a conversation', async () => {
    const elsewhere = await home({ houseNumber: '2' });
    const own = newGoal('Rust.');
    await change(elsewhere.resident, elsewhere.householdId, { kind: 'goalAdded', goal: own });
    const order = use({
      ...{ goalId: own.id, residentId: elsewhere.resident.personId, wasSaid: true },
      colleague: { kind: 'staff', id: elsewhere.contact.staffId },
    });
    const id = await made();
    expect(await putTemplateInPlan(elsewhere.contact, elsewhere.householdId, id, order)).toBe(
      'changed',
    );
    const { steps } = await planOf(elsewhere.householdId);
    expect(steps.map(({ waitsFor }) => waitsFor.length)).toEqual([0, 1, 1, 1]);
  });

  it('a no to one step takes the wait for it away, and not the steps after it', async () => {
    const elsewhere = await home({ houseNumber: '3' });
    const own = newGoal('Rust.');
    await change(elsewhere.resident, elsewhere.householdId, { kind: 'goalAdded', goal: own });
    const steps = [rows[0], { ...rows[3], title: 'Daarna' }];
    const id = await made(contact, { steps });
    const order = use({ goalId: own.id, residentId: elsewhere.resident.personId });
    await putTemplateInPlan(elsewhere.contact, elsewhere.householdId, id, order);
    const { proposals } = await planOf(elsewhere.householdId);
    for (const [index, { id: proposalId }] of proposals.entries()) {
      const answer = { proposalId, isAccepted: index === 1 };
      await decideProposal(elsewhere.resident, elsewhere.householdId, answer);
    }
    const plan = await planOf(elsewhere.householdId);
    expect(plan.steps).toMatchObject([{ title: 'Daarna', waitsFor: [] }]);
  });

  it('is for nobody else, for no other team’s template, and all of it or nothing', async () => {
    const id = await made();
    const helper = await involved(at.householdId);
    const before = await planOf(at.householdId);
    for (const actor of [stranger, lead]) {
      await expect(putTemplateInPlan(actor, at.householdId, id, use())).rejects.toThrow(
        NotFoundError,
      );
    }
    // Involved, but of another team than the template.
    await expect(putTemplateInPlan(helper, at.householdId, id, use())).rejects.toThrow(
      NotFoundError,
    );
    const wrong: Partial<TemplateUse>[] = [
      { residentId: null },
      { colleague: null },
      { residentId: randomId() },
      { colleague: { kind: 'staff', id: stranger.staffId } },
    ];
    for (const about of wrong) {
      const order = putTemplateInPlan(at.contact, at.householdId, id, use(about));
      await expect(order).rejects.toThrow(FieldErrorsError);
    }
    const noGoal = putTemplateInPlan(at.contact, at.householdId, id, use({ goalId: randomId() }));
    await expect(noGoal).rejects.toThrow(NotFoundError);
    const after = await planOf(at.householdId);
    expect([after.version, after.proposals.length]).toEqual([
      before.version,
      before.proposals.length,
    ]);
  });
});
