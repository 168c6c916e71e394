import 'server-only';
import { randomId } from '@/lib/platform/crypto';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { destroyableParts } from '@/lib/policies/retention';
import type { LocalDate } from '@/lib/rules/local-date';
import { destroyableFields, destroyableLineOf, type DestroyableLine } from './destroyable';

/** A part that may be destroyed, with how much goes, and how far: nothing of what it says. */
export type DestroyPage = {
  line: DestroyableLine;
  /** of the form: posting it twice destroys once */
  formKey: string;
  goes: { events: number; decisions: number; asks: number; delays: number };
  /** other parts of the request; with none the request goes as well */
  otherParts: number;
  /** other requests of the case; with none, and no other part, the case goes as well */
  otherRequests: number;
  /** other cases of the household; with nothing else the household goes as well */
  otherCases: number;
};

const counted = {
  ...destroyableFields,
  part: {
    select: {
      ...destroyableFields.part.select,
      _count: { select: { events: true, decisions: true, asks: true, delays: true } },
      request: { select: { _count: { select: { parts: true } } } },
      case: {
        select: {
          number: true,
          _count: { select: { requests: true } },
          household: { select: { _count: { select: { cases: true } } } },
        },
      },
    },
  },
} as const;

/**
 * What goes when a part is destroyed, and what stays. The look is recorded by `lookAtRetention`.
 * @param actor team lead
 * @param partId uuid
 * @param today local date
 * @returns null for who may not have it destroyed, and for what is not over
 */
export async function destroyPage(
  actor: StaffActor,
  partId: string,
  today: LocalDate = todayNow(),
): Promise<DestroyPage | null> {
  const row = await database().partRetention.findFirst({
    where: { AND: [{ partId }, destroyableParts(actor, today)] },
    select: counted,
  });
  if (!row) return null;
  const { _count: goes, request, case: kase } = row.part;
  return {
    ...{ line: destroyableLineOf(row), formKey: randomId(), goes },
    otherParts: request._count.parts - 1,
    otherRequests: kase._count.requests - 1,
    otherCases: kase.household._count.cases - 1,
  };
}
