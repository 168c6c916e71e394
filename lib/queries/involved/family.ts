import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { familyLinksOf } from '@/lib/policies/family';
import { contactColumns, toContactIn, type ContactIn } from '@/lib/queries/desk/contact-in';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import type { LocalDate } from '@/lib/rules/local-date';

/** A household that is linked to this one: that it is there, and who its contact person is; nothing of what it asks. */
export type FamilyLine = {
  id: string;
  /** somebody of this household comes from there, or somebody there comes from here */
  direction: 'from' | 'to';
  /** who connects the two, by first name */
  person: string;
  ground: string;
  addedBy: string;
  since: Date;
  /** null when nobody helps there now */
  contactPerson: ContactIn | null;
};

const most = 20;

const cases = (day: LocalDate) =>
  ({
    cases: { where: { status: 'open' }, take: 1, select: contactColumns(day) },
  }) as const;

/**
 * The households to which one is linked, for a look that was recorded with its ground (lookAtFamily). One query.
 * @param actor contact person, or who stands in
 * @param facts of the case, as caseFacts found it
 * @param today local date
 * @returns newest first, at most 20; only households that this colleague may know of
 */
export async function familyOf(
  actor: StaffActor,
  { householdId }: Pick<CaseFacts, 'householdId'>,
  today: LocalDate = todayOf(),
): Promise<FamilyLine[]> {
  const rows = await database().familyLink.findMany({
    where: { AND: [{ endedAt: null }, familyLinksOf(actor, householdId)] },
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      householdId: true,
      ground: true,
      since: true,
      person: { select: { givenName: true } },
      addedBy: { select: { name: true } },
      household: { select: cases(today) },
      fromHousehold: { select: cases(today) },
    },
  });
  return rows.map(({ id, ground, since, person, addedBy, ...row }) => {
    const isFrom = row.householdId === householdId;
    const [kase] = (isFrom ? row.fromHousehold : row.household).cases;
    return {
      ...{ id, ground, since, person: person.givenName, addedBy: addedBy.name },
      direction: isFrom ? 'from' : 'to',
      contactPerson: kase ? toContactIn(kase, today) : null,
    };
  });
}
