import 'server-only';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { activeInvolvement } from '@/lib/policies/involvement';
import { tellParticipants } from '@/lib/commands/shared/tell-participants';
import { whoActs } from '@/lib/commands/shared/who-acts';
import { addToTimeline, signal, type SignalKind } from '@/lib/commands/shared/tell';
import { freedBy } from '@/lib/rules/plan/order';
import type { Plan, StepOwner } from '@/lib/rules/plan/types';
import { tellAskedElsewhere, tellFreedElsewhere, type Waiting } from './tell-elsewhere';
import { tellAskedAtHome, tellFreedAtHome } from './tell-home';
import type { OpenPlan } from './with-plan';

/** Something for the lists of colleagues. */
type News = { kind: SignalKind; to: readonly string[] };

/** What colleagues are told of: the case that is open, and who did it. */
type ToldCase = Pick<OpenPlan, 'kase'> & { author: Pick<OpenPlan['author'], 'kind' | 'id'> | null };

/**
 * Colleagues hear of it, but for whoever did it, and who was told already and has not looked yet.
 * @param tx transaction of the cause
 * @param told the case, and who did it; nobody: it happened by itself
 * @param news what, and staff ids
 */
export async function tellStaff(
  tx: Tx,
  { kase, author }: ToldCase,
  { kind, to }: News,
): Promise<void> {
  const others = [...new Set(to)].filter((id) => author?.kind !== 'staff' || id !== author.id);
  if (!kase?.isOpen || others.length === 0) return;
  // Who has not seen that the plan changed need not be told so twice.
  const told = await tx.signal.findMany({
    where: { caseId: kase.id, kind, staffId: { in: others }, seenAt: null },
    select: { staffId: true },
  });
  const knowing = new Set(told.map(({ staffId }) => staffId));
  const unaware = others.filter((staffId) => !knowing.has(staffId));
  await signal(tx, ...unaware.map((staffId) => ({ staffId, kind, caseId: kase.id })));
}

/**
 * Who leads the help: the contact person, or who acts today.
 * @param tx transaction
 * @param open the plan, and the case in which it is told
 * @param at moment
 * @returns staff id; nobody when there never was a case
 */
export async function leading(
  tx: Tx,
  { kase, stored }: Pick<OpenPlan, 'kase'> & { stored: Pick<OpenPlan['stored'], 'householdId'> },
  at: Date,
): Promise<string[]> {
  if (!kase) return [];
  const { householdId } = stored;
  return [await whoActs(tx, { householdId, ...kase }, today(at))];
}

/**
 * Colleagues among owners of steps.
 * @param owners anybody
 * @returns staff ids
 */
export const staffAmong = (owners: readonly StepOwner[]): string[] =>
  owners.filter((owner) => owner.kind === 'staff').map((owner) => owner.id);

/**
 * A line in the story of the case. The resident reads it as well; what changed stands in the versions of the plan.
 * @param tx transaction of the cause
 * @param open the plan, and who did it
 * @param kind what happened
 * @param at moment
 * @param text words, when something is to be read there
 */
export async function addLine(tx: Tx, open: OpenPlan, kind: string, at: Date, text?: string) {
  if (!open.kase) return;
  const { name, id } = open.author;
  const by = { actorName: name, ...(open.author.kind === 'staff' ? { actorId: id } : {}) };
  const line = { caseId: open.kase.id, kind, at, ...by, isForResident: true };
  await addToTimeline(tx, { ...line, ...(text === undefined ? {} : { text }) });
}

const oneSitting = 30 * 60_000;

/** Whoever works at a plan changes or proposes many things in one sitting: the story says that once. */
async function saidJustNow(tx: Tx, { kase, author }: OpenPlan, said: string, at: Date) {
  if (!kase) return false;
  const last = await tx.timelineEntry.findFirst({
    where: { caseId: kase.id, at: { gte: new Date(at.getTime() - oneSitting), lte: at } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { kind: true, actorName: true },
  });
  return last?.kind === said && last.actorName === author.name;
}

/**
 * People from outside hear by mail that there is something for them, when they take part today.
 * @param tx transaction of the cause
 * @param of the household; owners, of whom colleagues and residents are left out; and who knows it already
 * @param at moment
 */
export async function tellOutside(
  tx: Tx,
  of: { householdId: string; owners: readonly StepOwner[]; exceptId?: string },
  at: Date,
): Promise<void> {
  const { householdId, owners, exceptId } = of;
  const others = owners.flatMap(({ kind, id }) =>
    kind === 'participant' && id !== exceptId ? id : [],
  );
  if (others.length === 0) return;
  const active = activeInvolvement(today(at));
  await tellParticipants(tx, { householdId, participantId: { in: others }, AND: active });
}

/**
 * Tells of a change that was made: the contact person, and the owners of the steps that can begin because of it.
 * @param tx transaction of the change
 * @param open the plan before it, and who changed it
 * @param after the plan after it
 * @param at moment
 */
export async function tellChanged(tx: Tx, open: OpenPlan, after: Plan, at: Date): Promise<void> {
  const changed = 'planChanged';
  if (!(await saidJustNow(tx, open, changed, at))) await addLine(tx, open, changed, at);
  await tellStaff(tx, open, { kind: 'planChanged', to: await leading(tx, open, at) });
  const freed = new Set(freedBy(open.stored.plan, after));
  const steps = after.steps.filter(({ id }) => freed.has(id));
  const goals = new Map(after.goals.map((goal) => [goal.id, goal]));
  await tellStaff(tx, open, { kind: 'stepFree', to: staffAmong(steps.map(({ owner }) => owner)) });
  const owners = steps.map(({ owner }) => owner);
  const { householdId } = open.stored;
  await tellOutside(tx, { householdId, owners, exceptId: open.author.id }, at);
  await tellFreedElsewhere(tx, open, steps, at);
  await tellFreedAtHome(tx, open, { after, steps }, at);
  for (const { title, owner, goalId } of steps) {
    const isTold = owner.kind === 'resident' && !goals.get(goalId)?.isPrivate;
    if (isTold) await addLine(tx, open, 'stepFree', at, title);
  }
}

/**
 * Tells of a proposal: whoever must say yes.
 * @param tx transaction of the proposal
 * @param open the plan, and who proposed
 * @param proposal which one, and what; who must say yes, none is any adult resident; moment
 */
export async function tellProposed(
  tx: Tx,
  open: OpenPlan,
  waiting: Waiting & { proposalId: string },
): Promise<void> {
  const { asks, at } = waiting;
  const isForResidents = asks.length === 0 || asks.some((owner) => owner.kind === 'resident');
  const proposed = 'planProposed';
  if (!(await saidJustNow(tx, open, proposed, at))) await addLine(tx, open, proposed, at);
  const atHome = isForResidents && (await tellAskedAtHome(tx, open, waiting));
  const elsewhere = await tellAskedElsewhere(tx, open, waiting);
  // What nobody at home or elsewhere can answer, such as for a child with a guardian, the contact person takes up.
  const isHeard = atHome || elsewhere;
  const to = isHeard ? [] : [...staffAmong(asks), ...(await leading(tx, open, at))];
  await tellStaff(tx, open, { kind: 'planProposed', to });
}

/**
 * Tells of an answer to a proposal: the contact person, and the colleague who proposed it.
 * @param tx transaction of the answer
 * @param open the plan, and who answered
 * @param proposer staff id of who proposed it; null for others
 * @param at moment
 */
export async function tellDecided(
  tx: Tx,
  open: OpenPlan,
  proposer: string | null,
  at: Date,
): Promise<void> {
  await addLine(tx, open, 'planDecided', at);
  const to = [...(proposer ? [proposer] : []), ...(await leading(tx, open, at))];
  await tellStaff(tx, open, { kind: 'planDecided', to });
}
