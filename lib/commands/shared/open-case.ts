import 'server-only';
import { randomId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { auditRows, type Origin } from '@/lib/platform/audit';
import type { Actor } from '@/lib/platform/actor-types';
import { toDateColumn } from '@/lib/platform/clock';
import { insertRows, together, type Rows } from '@/lib/platform/insert-rows';
import { worksOn } from '@/lib/platform/working';
import type { LocalDate } from '@/lib/rules/local-date';
import type { Routing } from '@/lib/rules/routing-types';
import type { UrgencyRank } from '@/lib/rules/urgency';
import { chooseContactPerson, type ContactPersonNeed } from './contact-person';
import { lockWorkloads } from './locks';
import { signalRows } from './tell';

/**
 * What every team lead has to know of a case: that everybody was full, or that nobody is there in time.
 * @param tx transaction
 * @param kinds what there is to know; may be nothing
 * @param about the case, and today as a local date
 * @returns rows
 */
export async function teamLeadRows(
  tx: Tx,
  kinds: readonly ('everyoneFull' | 'promiseAtRisk')[],
  { caseId, today }: { caseId: string; today: LocalDate },
): Promise<Rows> {
  if (kinds.length === 0) return {};
  const leads = await tx.staff.findMany({
    where: { roles: { has: 'team_lead' }, AND: worksOn(today) },
    select: { id: true },
  });
  return signalRows(
    leads.flatMap(({ id: staffId }) => kinds.map((kind) => ({ staffId, kind, caseId }))),
  );
}

/** What a household needs that asks for help: somebody, and a place in the lists of that somebody. */
export type CaseNeed = ContactPersonNeed & {
  /** how pressing what is asked now is; the choice of a contact person does not look at it */
  urgencyRank: UrgencyRank;
};

/** What a new case knows of itself at once. */
export type OpenedCase = {
  caseId: string;
  contactPersonId: string;
  actsNowId: string;
  reason: string;
};

type By = { actor: Actor | 'system'; origin: Origin; at: Date };

function caseRows(need: CaseNeed, routing: Routing, caseId: string, { at }: By): Rows {
  const { householdId, weight, urgencyRank } = need;
  return {
    case: [
      {
        ...{ id: caseId, householdId, weight, urgencyRank, openedAt: at, movedAt: at },
        contactPersonId: routing.staffId,
        nextPromiseOn: toDateColumn(need.promiseDueOn),
      },
    ],
    assignment: [
      {
        ...{ id: randomId(), caseId, staffId: routing.staffId, since: at },
        reason: routing.reason,
        explanation: [...routing.candidates],
      },
    ],
  };
}

/**
 * What is told of a choice of the routing rule: the record, and the team leads when everybody is full or nobody is there
 * in time.
 * @param tx transaction
 * @param need what the household needs
 * @param routing what the rule decided
 * @param about the case, and where it was caused
 * @returns rows
 */
export async function assignedRows(
  tx: Tx,
  need: ContactPersonNeed,
  { reason, everyoneFull, promiseAtRisk, staffId }: Routing,
  { caseId, origin }: { caseId: string; origin: Origin },
): Promise<Rows> {
  const kinds = [
    ...(everyoneFull ? (['everyoneFull'] as const) : []),
    ...(promiseAtRisk ? (['promiseAtRisk'] as const) : []),
  ];
  const payload = { staffId, reason, everyoneFull };
  const about = { actor: 'system' as const, origin, caseId, householdId: need.householdId };
  return together(
    auditRows({ event: 'case.assigned', payload, ...about }),
    await teamLeadRows(tx, kinds, { caseId, today: need.today }),
  );
}

function openedRows(need: ContactPersonNeed, routing: Routing, caseId: string, by: By): Rows {
  const { householdId } = need;
  const about = { actor: by.actor, origin: by.origin, caseId, householdId };
  return auditRows({ event: 'case.opened', payload: { reason: routing.reason }, ...about });
}

/**
 * A new case with its contact person, to be written in one statement with what it is opened for. Takes the routing lock:
 * write it soon. The household is new or locked (lockHousehold), and has no open case; the database refuses a second.
 * @param tx transaction
 * @param need what the household needs
 * @param by who caused it, from where, and when
 * @returns case and contact person, and the rows
 */
export async function prepareCase(
  tx: Tx,
  need: CaseNeed,
  by: By,
): Promise<OpenedCase & { rows: Rows }> {
  const routing = await chooseContactPerson(tx, need);
  const caseId = randomId();
  const rows = together(
    caseRows(need, routing, caseId, by),
    openedRows(need, routing, caseId, by),
    await assignedRows(tx, need, routing, { caseId, origin: by.origin }),
  );
  const { staffId: contactPersonId, actsNowId, reason } = routing;
  return { caseId, contactPersonId, actsNowId, reason, rows };
}

/**
 * Opens the case of a household and names its contact person.
 * @param tx transaction
 * @param need what the household needs; the household is written or locked already
 * @param by who caused it, from where, and when; and whose other case gets lighter in the same transaction
 * @returns case and contact person
 */
export async function openCase(
  tx: Tx,
  need: CaseNeed,
  { relievedId, ...by }: By & { relievedId: string },
): Promise<OpenedCase> {
  const { rows, ...opened } = await prepareCase(tx, need, by);
  await lockWorkloads(tx, [opened.contactPersonId, relievedId]);
  await insertRows(tx, rows);
  return opened;
}
