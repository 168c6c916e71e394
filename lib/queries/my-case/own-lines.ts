import 'server-only';
import { residentsAtPlan } from '@/lib/facts/plan/at-plan';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { mayDecide } from '@/lib/policies/plan';
import type { PlanActor } from '@/lib/policies/plan-sees';
import type { StepOwner } from '@/lib/rules/plan/types';
import type { OwnRequestKey } from './own-request';

/** A line of the story of a household's plan. */
type Line = { kind: string; at: Date; actorName: string; text: string | null };

// One line stands for all that somebody proposed in one sitting (lib/commands/plan/tell-of-plan).
const oneSitting = 30 * 60_000;

// What is decided otherwise than the rule says is for the adults of a household (lib/queries/deviation/my-deviations).
const forAdults = 'deviated';

const of = (lines: readonly Line[], kind: string) => lines.filter((line) => line.kind === kind);

/** The titles among these of steps that are the reader's, or of a child for whom the reader speaks. */
async function ownTitles(householdId: string, reader: PlanActor, lines: readonly Line[]) {
  const titles = of(lines, 'stepFree').flatMap(({ text }) => text ?? []);
  if (titles.length === 0) return new Set<string>();
  const steps = await database().planStep.findMany({
    where: { plan: { householdId }, title: { in: titles }, ownerPersonId: { not: null } },
    select: { title: true, ownerPersonId: true },
  });
  const isOwn = (id: string | null) => id && mayDecide(reader, [{ kind: 'resident', id }]);
  return new Set(steps.flatMap((step) => (isOwn(step.ownerPersonId) ? step.title : [])));
}

/** The lines of sittings in which something was proposed that the reader may answer. */
async function askedLines(householdId: string, reader: PlanActor, lines: readonly Line[]) {
  const proposed = of(lines, 'planProposed');
  if (proposed.length === 0) return new Set<Line>();
  const proposals = await database().planProposal.findMany({
    where: {
      plan: { householdId },
      OR: proposed.map(({ at, actorName }) => ({
        ...{ byName: actorName, at: { gte: at, lte: new Date(at.getTime() + oneSitting) } },
      })),
    },
    select: { at: true, byName: true, asks: true },
  });
  const mine = proposals.filter(({ asks }) => mayDecide(reader, asks as unknown as StepOwner[]));
  const isIn = (line: Line) => (one: { at: Date; byName: string }) =>
    one.byName === line.actorName &&
    one.at >= line.at &&
    one.at.getTime() <= line.at.getTime() + oneSitting;
  return new Set(proposed.filter((line) => mine.some(isIn(line))));
}

/**
 * Which lines of a household's story are about the reader: of the steps that can begin the own ones, of what was proposed
 * what the reader is asked about, and of a decision that only adults can open none to who is young (VALUES G7: a young person does not read the steps of a parent as own ones). At most two
 * queries beside who lives there, and none for a story without such lines.
 * @param own the reader's request
 * @param lines of this request or its household
 * @returns says of each of these lines whether it is for this reader; true for every other kind
 */
export async function linesFor<L extends Line>(
  { householdId, askerId }: OwnRequestKey,
  lines: readonly L[],
): Promise<(line: L) => boolean> {
  const kinds = ['stepFree', 'planProposed', forAdults];
  const isAsked = ({ kind }: Line) => kinds.includes(kind);
  if (!lines.some(isAsked)) return () => true;
  const all = await residentsAtPlan(database(), { householdId, today: today() });
  const reader = all.find(({ author }) => author.id === askerId)?.actor;
  if (!reader) return (line) => !isAsked(line);
  const [titles, asked] = await Promise.all([
    ownTitles(householdId, reader, lines),
    askedLines(householdId, reader, lines),
  ]);
  const isAdult = reader.kind === 'resident' && !reader.isYoung;
  return (line) => {
    if (line.kind === 'stepFree') return titles.has(line.text ?? '');
    if (line.kind === forAdults) return isAdult;
    return line.kind !== 'planProposed' || asked.has(line);
  };
}
