import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { fromDateColumn } from '@/lib/platform/clock';
import { blindIndex } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { draftSecret, secretByCode } from '@/lib/platform/draft-cookie';
import { FieldErrorsError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import type { LocalDate } from '@/lib/rules/local-date';
import { draftCodePurpose } from '@/lib/schemas/draft';
import type { Page } from '@/lib/schemas/help-request';
import { pageToGoOn } from '@/lib/schemas/page-order';

/** What somebody typed, and the network address it came from. */
export type CodeAttempt = { code: string; birthDate: LocalDate; address: string };

/** A draft that may be worked on here from now on. */
export type OpenedDraft = { secret: string; goOn: Page | null };

const quarter = 15 * 60;

/**
 * Opens a draft on another device. The one that wrote it goes on as well.
 * @param actor whoever it is
 * @param attempt code (normalised) and birth date
 * @returns secret for the cookie, and the page to go on with (null when all were answered)
 * @throws FieldErrorsError, the same for an unknown code and for another birth date; RateLimitedError after 5 attempts
 * with one code or 20 from one address in a quarter of an hour
 */
export async function openByCode(actor: Actor, attempt: CodeAttempt): Promise<OpenedDraft> {
  await limitRate('draft.open-from', attempt.address, 20, quarter);
  await limitRate('draft.open', attempt.code, 5, quarter);
  const found = await database().draft.findUnique({
    where: { codeIndex: blindIndex(draftCodePurpose, attempt.code), channel: 'online' },
    select: {
      id: true,
      birthDate: true,
      identityId: true,
      answers: { select: { step: true, values: true } },
    },
  });
  const opens = !!found?.birthDate && fromDateColumn(found.birthDate) === attempt.birthDate;
  await recordAlone({
    event: 'draft.opened',
    actor,
    origin: 'online',
    result: opens ? 'done' : 'refused',
    payload: { how: 'code' },
  });
  if (!opens) throw new FieldErrorsError([{ path: 'code', key: 'draftCodeUnknown' }]);
  // What somebody signed for opens for whoever shows the code, and not for the next one in this browser.
  const secret = found.identityId ? secretByCode(found.id) : draftSecret(found.id);
  return { secret, goOn: pageToGoOn(found.answers) };
}
