import 'server-only';
import { findTeamLead } from '@/lib/facts/team/find-team-lead';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { settings } from '@/lib/platform/settings';
import { defaultLocale } from '@/lib/messages';
import { openGlass } from '@/lib/policies/glass';
import { changeCase } from '@/lib/commands/case/change-case';
import { orderMail } from '@/lib/commands/shared/order-message';
import { signal } from '@/lib/commands/shared/tell';
import type { GlassBreaking } from '@/lib/schemas/involved';

const hours = 2;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Broken = {
  actor: StaffActor;
  caseId: string;
  householdId: string;
  glassBreakId: string;
  at: Date;
};

/** The team lead of who looked, never that one: nobody judges the own work (VALUES H7). */
async function tellLead(tx: Tx, broken: Broken): Promise<void> {
  const { actor, caseId, householdId, glassBreakId, at } = broken;
  const about = { contactPersonId: actor.staffId, householdId };
  const staffId = await findTeamLead(tx, about, today(at));
  if (staffId === null) {
    log('error', 'No team lead is in service to judge a look without being involved');
    return;
  }
  await signal(tx, { staffId, kind: 'glassBroken', caseId });
  const { email } = await tx.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { email: true },
  });
  const mail = { to: email, template: 'glassBroken', language: defaultLocale, caseId } as const;
  if (email) await orderMail(tx, { ...mail, cause: `glassBroken:${glassBreakId}` });
}

/**
 * Looks at one case without being involved, for two hours: when somebody must know now and nobody who helps can be asked
 * (RULES 2.3). A team lead judges it, and the resident reads it in the log, or later where safety forbids it at once.
 * @param actor colleague who works in the social domain
 * @param caseId uuid
 * @param breaking why, and whether and why the resident reads it later
 * @param at moment
 * @returns id of the look; within the two hours it is the same one
 * @throws NotFoundError for who helps it already, must stay away or may not know of it; the attempt is recorded
 */
export async function breakGlass(
  actor: StaffActor,
  caseId: string,
  breaking: GlassBreaking,
  at: Date = now(),
): Promise<string> {
  const { reason, isHidden, hiddenReason } = breaking;
  const id = await changeCase({ actor, verb: 'breakGlass', caseId, at }, async (tx, found) => {
    const open = await tx.glassBreak.findFirst({
      where: { AND: [{ caseId }, openGlass(actor, at)] },
      select: { id: true },
    });
    if (open) return open.id;
    const shownFrom = new Date(at.getTime() + settings().privacy.glassHiddenDays * dayMs);
    const { id: glassBreakId } = await tx.glassBreak.create({
      data: {
        ...{ caseId, staffId: actor.staffId, reason, since: at },
        until: new Date(at.getTime() + hours * hourMs),
        ...(isHidden ? { shownFrom, hiddenReason } : {}),
      },
      select: { id: true },
    });
    await record(tx, {
      ...{ event: 'glass.broken', payload: { glassBreakId }, actor, origin: 'work' },
      ...{ caseId, householdId: found.householdId, reason },
    });
    const { householdId } = found;
    await tellLead(tx, { actor, caseId, householdId, glassBreakId, at });
    return glassBreakId;
  });
  return id!;
}
