import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { visibleDeskDrafts } from '@/lib/policies/desk';
import {
  deskSteps,
  emptyWalkIn,
  holdsFor,
  keptLook,
  typedOf,
  walkInForm,
  type TypedWalkIn,
} from '@/lib/schemas/desk';
import { contactInOf, type ContactIn } from './contact-in';

/** What a look-up said: a contact person, or that nobody is known by this name and birth date. */
export type LookResult = { contact: ContactIn | null; asksAddress: boolean };

/** The desk screen. */
export type WalkInPage = {
  /** id of the visit on the screen; null when nothing was kept yet */
  id: string | null;
  typed: TypedWalkIn;
  /** null when nobody was looked up, or name or birth date changed since */
  look: LookResult | null;
  /** visits of this host that wait to be finished */
  unfinished: number;
};

type Row = { step: string; values: unknown };

/**
 * A visit as it was kept.
 * @param id uuid
 * @param rows its rows
 * @returns typed values; empty fields where nothing was kept
 */
export function typedIn(id: string, rows: readonly Row[]): TypedWalkIn {
  const values = rows.find((row) => row.step === deskSteps.typed)?.values ?? {};
  const parsed = walkInForm.safeParse({ ...(values as object), walkIn: id });
  return parsed.success ? typedOf(parsed.data) : emptyWalkIn;
}

async function lookResult(rows: readonly Row[], typed: TypedWalkIn): Promise<LookResult | null> {
  const values = rows.find((row) => row.step === deskSteps.look)?.values;
  const look = keptLook.safeParse(values).data;
  if (!look || !holdsFor(look, typed)) return null;
  const { caseId, asksAddress } = look;
  return { asksAddress, contact: caseId === null ? null : await contactInOf(caseId, today()) };
}

/**
 * What stands on the desk screen of a host: the visit that was last on it, as typed, and what a look-up found.
 * @param actor host
 * @returns an empty screen when nothing is kept
 */
export async function walkInPage(actor: StaffActor): Promise<WalkInPage> {
  const mine = { AND: [visibleDeskDrafts(actor), { channel: 'desk' }] };
  const aside = { step: deskSteps.aside };
  const [open, unfinished] = await Promise.all([
    database().draft.findFirst({
      where: { ...mine, answers: { none: aside, some: { step: deskSteps.typed } } },
      orderBy: { updatedAt: 'desc' },
      select: { id: true, answers: { select: { step: true, values: true } } },
    }),
    database().draft.count({ where: { ...mine, answers: { some: aside } } }),
  ]);
  if (!open) return { id: null, typed: emptyWalkIn, look: null, unfinished };
  const typed = typedIn(open.id, open.answers);
  return { id: open.id, typed, look: await lookResult(open.answers, typed), unfinished };
}
