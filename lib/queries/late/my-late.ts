import 'server-only';
import { lateParts, type Decidable, type LatePart } from '@/lib/facts/term/late-parts';
import { termBook } from '@/lib/facts/term/term-book';
import { fromDateColumn, now, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import type { OwnRequestKey } from '@/lib/queries/my-case/own-request';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { answerToLetter, penaltyFor } from '@/lib/rules/terms/late';
import { addWorkingDays } from '@/lib/rules/working-days';

/** What a letter that we are late brings about. */
export type PressedOn = { on: LocalDate; decideBy: LocalDate; costsFrom: LocalDate };

/** A part with which we are late, as the resident reads it. */
export type MyLate = {
  partId: string;
  domain: string;
  /** the last day that we had */
  dueOn: LocalDate;
  /** the new day and why, when a colleague told it */
  newDay: { on: LocalDate; reason: string; by: string } | null;
  /** until then: by when we call */
  callBy: LocalDate;
  /** the decision, or the answer to an objection, that is late: since when it was asked, and the last day of it */
  toDecide: LatePart['toDecide'];
  /** the resident may press on with a letter; and did */
  mayPressOn: boolean;
  pressed: PressedOn | null;
};

/** What can be late to decide. */
export type Late = Decidable;

/** What we pay when we stay late, from the settings: euros for each day, and all of it. */
export type LatePrices = { perDay: readonly number[]; most: number };

type ToDecide = NonNullable<LatePart['toDecide']>;

const daysToCall = 2;

async function newDays(partIds: readonly string[]) {
  const rows = await database().partDelay.findMany({
    where: { partId: { in: [...partIds] } },
    orderBy: [{ setAt: 'asc' }, { id: 'asc' }],
    select: { partId: true, newOn: true, reason: true, setBy: { select: { name: true } } },
  });
  return new Map(
    rows.map(({ partId, newOn, reason, setBy }) => [
      partId,
      { on: fromDateColumn(newOn), reason, by: setBy.name },
    ]),
  );
}

/** The first letter that came when we were late already; one that came earlier is none in law. */
function pressedOn({ part, toDecide }: LatePart): PressedOn | null {
  if (toDecide === null) return null;
  for (const { kind, occurredOn } of part.events) {
    if (kind !== 'ingebrekestelling') continue;
    const letter = { receivedOn: occurredOn, termEnd: toDecide.dueOn };
    const answer = answerToLetter(letter, settings().terms.late, termBook());
    if (!answer.isValid) continue;
    const { decideBy, firstPenaltyDay: costsFrom } = answer;
    return { on: occurredOn, decideBy, costsFrom };
  }
  return null;
}

/**
 * Somebody asks for a decision with the request, or earlier in another way that a colleague wrote down; the term itself can
 * begin later than both.
 */
function sinceAsked(toDecide: ToDecide, { submittedAt }: OwnRequestKey): ToDecide {
  const sentOn = toLocalDate(submittedAt);
  const isSentFirst = toDecide.what === 'decision' && sentOn < toDecide.from;
  return isSentFirst ? { ...toDecide, from: sentOn } : toDecide;
}

/**
 * With what we are late in an own request: said by itself, with the new day, or until there is one by when we call.
 * @param own the reader's request
 * @param at moment
 */
export async function myLate(own: OwnRequestKey, at: Date = now()): Promise<MyLate[]> {
  const late = await lateParts(database(), { requestId: own.id }, at);
  if (late.length === 0) return [];
  const told = await newDays(late.map(({ part }) => part.id));
  const today = todayOf(at);
  return late.map((one) => {
    const newDay = told.get(one.part.id) ?? null;
    const pressed = pressedOn(one);
    return {
      ...{ partId: one.part.id, domain: one.part.domain, dueOn: one.term.end },
      toDecide: one.toDecide && sinceAsked(one.toDecide, own),
      // A new day that has passed as well is no day any more.
      newDay: newDay && newDay.on >= today ? newDay : null,
      callBy: addWorkingDays(today, daysToCall, settings().promise.policy),
      ...{ mayPressOn: one.toDecide !== null && !pressed, pressed },
    };
  });
}

/**
 * What we pay when we stay late after a letter (Awb 4:17).
 */
export function latePrices(): LatePrices {
  const { late } = settings().terms;
  const days = late.amounts.reduce((sum, amount) => sum + amount.days, 0);
  return { perDay: late.amounts.map(({ perDay }) => perDay), most: penaltyFor(days, late) };
}
