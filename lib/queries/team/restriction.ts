import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { worksOn } from '@/lib/platform/working';
import { teamCases } from '@/lib/policies/case';
import type { LocalDate } from '@/lib/rules/local-date';

type Named = { id: string; name: string };

/** Whether a household is restricted, and who was named for it. */
export type RestrictionPage = {
  isRestricted: boolean;
  /** of the household */
  version: number;
  /** who finds it; `stays` cannot be taken away: the contact person, and the one who looks */
  named: (Named & { stays: boolean })[];
  /** who stays away from it */
  excluded: Named[];
  /** colleagues to choose from: who works here, and is not in one of the two lists */
  others: Named[];
};

/**
 * Who may find a household, for the team lead who decides it. Two queries.
 * @param actor team lead of the contact person's team
 * @param caseId uuid
 * @param today local date
 * @throws NotFoundError when it is no case of a team that this person leads, or this one was not named for it
 */
export async function restrictionPage(
  actor: StaffActor,
  caseId: string,
  today: LocalDate = todayOf(),
): Promise<RestrictionPage> {
  const staff = { select: { id: true, name: true } } as const;
  const found = await database().case.findFirst({
    where: { AND: [{ id: caseId }, teamCases(actor)] },
    select: {
      contactPersonId: true,
      household: {
        select: {
          isRestricted: true,
          version: true,
          access: { orderBy: { since: 'asc' }, select: { staff } },
          exclusions: { orderBy: { createdAt: 'asc' }, select: { staff } },
        },
      },
    },
  });
  if (!found) throw new NotFoundError();
  const { isRestricted, version, access, exclusions } = found.household;
  const excluded = exclusions.map((one) => one.staff);
  const away = new Set(excluded.map(({ id }) => id));
  const named = access
    .map((one) => one.staff)
    .filter(({ id }) => !away.has(id))
    .map((one) => ({ ...one, stays: [found.contactPersonId, actor.staffId].includes(one.id) }));
  const others = await database().staff.findMany({
    where: {
      id: { notIn: [...away, ...named.map(({ id }) => id)] },
      AND: worksOn(today),
    },
    orderBy: { name: 'asc' },
    ...staff,
  });
  return { isRestricted, version, named, excluded, others };
}
