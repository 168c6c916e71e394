import 'server-only';
import { database } from '@/lib/platform/db';

/** Somebody's yes to a version of the plan. */
export type AgreementLine = {
  version: number;
  personId: string;
  name: string;
  at: Date;
  /** who wrote it down, when it was said in a conversation */
  notedBy: string | null;
  /** it is the yes to the plan as it stands now */
  isCurrent: boolean;
};

/**
 * The latest yes of every resident. Only for a plan that the reader may see.
 * @param planId uuid
 * @param current number of the latest version
 * @returns newest first
 */
export async function agreementsOf(planId: string, current: number): Promise<AgreementLine[]> {
  const rows = await database().planAgreement.findMany({
    where: { planId },
    orderBy: [{ versionNumber: 'desc' }, { at: 'desc' }],
    distinct: ['personId'],
    take: 20,
    select: {
      versionNumber: true,
      personId: true,
      at: true,
      person: { select: { givenName: true } },
      notedBy: { select: { name: true } },
    },
  });
  return rows.map(({ versionNumber, personId, at, person, notedBy }) => ({
    ...{ version: versionNumber, personId, at, name: person.givenName },
    notedBy: notedBy?.name ?? null,
    isCurrent: versionNumber === current,
  }));
}
