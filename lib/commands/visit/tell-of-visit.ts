import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import type { AuditPayloads } from '@/lib/platform/audit-events';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { addToTimeline, signal, type SignalKind } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';
import { tellWholeHome } from '@/lib/commands/shared/tell-at-home';
import { adultFrom } from '@/lib/rules/age';
import type { Calendar } from './with-visits';

type VisitEvent = Extract<keyof AuditPayloads, `visit.${string}`>;

/** What happened to an appointment, and who must know. */
export type VisitNews = {
  actor: Actor;
  at: Date;
  event: Exclude<VisitEvent, 'visit.viewed'>;
  appointmentId: string;
  /** kind of the line in the story of the case, and of the signal */
  kind: Extract<SignalKind, `visit${string}`>;
  /** colleagues who hear of it beside the contact person and who acts for that one; never who did it */
  staffIds: readonly string[];
  text?: string;
  /** how often this appointment changed: one mail per change */
  version: number;
};

/**
 * Tells of an appointment: a line that the resident reads, the colleagues who come, the others at home without what it is
 * about, and the record.
 * @param tx transaction of the change
 * @param calendar where it was changed, and by whom
 * @param news what happened
 */
export async function tellOfVisit(
  tx: Tx,
  { householdId, author, kase }: Calendar,
  { actor, at, event, appointmentId, kind, staffIds, text, version }: VisitNews,
): Promise<void> {
  const isStaff = author.kind === 'staff';
  const by = { actorName: author.name, ...(isStaff ? { actorId: author.id } : {}) };
  const line = { caseId: kase.id, kind, at, ...by, isForResident: true };
  await addToTimeline(tx, { ...line, ...(text ? { text } : {}) });
  const { contactPersonId } = kase;
  const hears = await whoHears(tx, { householdId, contactPersonId }, today(at));
  const others = [...new Set([...hears, ...staffIds])].filter((id) => !isStaff || id !== author.id);
  if (others.length > 0) {
    await signal(tx, ...others.map((staffId) => ({ staffId, kind, caseId: kase.id })));
  }
  const cause = `${event}:${appointmentId}:${version}`;
  const home = { householdId, caseId: kase.id };
  const who = { from: adultFrom, today: today(at), exceptId: isStaff ? undefined : author.id };
  await tellWholeHome(tx, { ...home, ...who, template: 'message', cause });
  const about = { ...home, origin: isStaff ? 'work' : 'mine' } as const;
  await record(tx, { event, payload: { appointmentId }, actor, ...about });
}
