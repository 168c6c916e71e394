import { makeComplaint } from '@/lib/commands/complaint/make-complaint';
import { takeComplaint } from '@/lib/commands/complaint/take-complaint';
import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import type { ComplaintLine } from '@/lib/queries/complaint/work-complaints';
import { openComplaints } from '@/lib/queries/complaint/work-complaints';
import { complaintSchema } from '@/lib/schemas/complaint';

/** Who did not sign in. */
export const nobody: Actor = { kind: 'anonymous' };

/** A form as it was typed. */
export const typed = (about: object = {}) =>
  complaintSchema.parse({ formKey: randomId(), words: 'Ik moest drie keer terugkomen.', ...about });

/** Somebody complains. */
export const complain = (actor: Actor = nobody, about: object = {}) =>
  makeComplaint(actor, typed(about), randomId());

/** A complaint as it stands. */
export const complaintRow = (id: string) =>
  database().complaint.findUniqueOrThrow({ where: { id } });

/** Whoever has it: from now on this one. */
export async function handing(id: string, to: StaffActor): Promise<void> {
  const { handlerId } = await complaintRow(id);
  if (handlerId !== to.staffId) await takeComplaint(to, id, handlerId ?? '');
}

/** Page after page: which one it stands on is by chance. */
export async function everyOpen(actor: StaffActor, cursor?: string): Promise<ComplaintLine[]> {
  const { lines, next } = await openComplaints(actor, cursor);
  return next ? [...lines, ...(await everyOpen(actor, next))] : lines;
}
