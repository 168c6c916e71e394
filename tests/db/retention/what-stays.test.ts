import { beforeAll, expect, it, vi } from 'vitest';
import { destroyPart } from '@/lib/commands/retention/destroy-part';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { destroyPage } from '@/lib/queries/retention/destroy-page';
import { destroyed } from '@/lib/queries/retention/destroyed';
import { markRetention } from '@/lib/worker/mark-retention';
import { asOwner } from '@/tests/support/database';
import { announced, decided } from '@/tests/support/factories/decision';
import { change, home, newGoal, newStep, type Home } from '@/tests/support/factories/plan';
import { helpEnded, yearsPass } from '@/tests/support/factories/retention';
import { at as talkAt, say, talkIn } from '@/tests/support/factories/talk';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

let lead: StaffActor;
let at: Home;
let parts: { id: string; domain: string; requestId: string }[];

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const noord = await team('Noord');
  await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  at = await home({ areas: ['geld', 'werk'], email: 'jan@example.nl' });
  const goal = newGoal('Rust');
  await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
  for (const domain of ['armoede', 'werk-inkomen']) {
    const step = newStep(goal.id, { kind: 'staff', id: at.contact.staffId }, { domain });
    const named = { ...step, title: `Stap van ${domain}` };
    await change(at.contact, at.householdId, { kind: 'stepAdded', step: named });
  }
  // Only later it was known which law pays; until then this step was of none.
  const own = newStep(
    goal.id,
    { kind: 'staff', id: at.contact.staffId },
    { title: 'Naar de bank' },
  );
  await change(at.contact, at.householdId, { kind: 'stepAdded', step: own });
  const to = { ...own, domain: 'armoede' };
  await change(at.contact, at.householdId, { kind: 'stepChanged', stepId: own.id, to });
  await say(at.resident, talkAt(at.householdId), 'Dank u.');
  await announced(at, decided({ reason: 'Dit besluit gaat over schulden.' }));
  parts = await database().requestPart.findMany({
    where: { requestId: at.requestId },
    orderBy: { domain: 'asc' },
  });
  const extra = { 'enough-money': 'no', 'help-with-post': 'yes' };
  await asOwner(
    `do $$ begin set local session_replication_role = 'replica';
     update help_request set answers = jsonb_set(answers, '{meer}', '${JSON.stringify({ extra })}'); end $$`,
  );
  await helpEnded(at.caseId);
  await yearsPass(6);
  await markRetention();
});

it('only what is of the part goes; the rest of the household stays as it was', async () => {
  const [armoede, income] = parts;
  expect(parts.map(({ domain }) => domain)).toEqual(['armoede', 'werk-inkomen']);
  const page = await destroyPage(lead, armoede!.id);
  expect(page).toMatchObject({ otherParts: 1, otherRequests: 1, otherCases: 0 });
  expect(page!.goes.decisions).toBe(1);
  // Ten years, and six are over.
  expect(await destroyPage(lead, income!.id)).toBeNull();

  const story = async () =>
    database().helpRequest.findUniqueOrThrow({ where: { id: at.requestId } });
  const before = await story();
  await destroyPart(lead, armoede!.id, randomId());
  // The story was told for both; the answer to a question of the part goes.
  const answers = { ...(before.answers as object), meer: { extra: { 'enough-money': 'no' } } };
  expect(await story()).toEqual({ ...before, answers });
  const left = await database().requestPart.findMany({ where: { requestId: at.requestId } });
  expect(left).toMatchObject([{ id: income!.id, outcome: 'Het is geregeld.' }]);
  expect(await database().decision.count()).toBe(0);
  expect(
    await database().outboundMessage.count({ where: { cause: { startsWith: 'decision:' } } }),
  ).toBe(0);
  expect((await talkIn(talkAt(at.householdId)))!.messages).toHaveLength(1);
  const { lines } = await destroyed(lead);
  expect(lines).toMatchObject([{ domain: 'armoede', by: lead.name }]);
});

it('with the last part of a domain in the household its steps go, from every version of the plan', async () => {
  const steps = () => database().planStep.findMany({ orderBy: { title: 'asc' } });
  expect(await steps()).toHaveLength(3);
  const [other] = await database().requestPart.findMany({ where: { domain: 'armoede' } });
  await destroyPart(lead, other!.id, randomId());
  expect(await steps()).toMatchObject([{ title: 'Stap van werk-inkomen' }]);
  const versions = JSON.stringify(await database().planVersion.findMany());
  expect(versions).not.toContain('Stap van armoede');
  expect(versions).not.toContain('Naar de bank');
  expect(versions).toContain('Stap van werk-inkomen');
  expect(versions).toContain('Rust');
});
