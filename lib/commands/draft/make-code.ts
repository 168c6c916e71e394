import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { now, toDateColumn } from '@/lib/platform/clock';
import { blindIndex, randomCode, seal } from '@/lib/platform/crypto';
import { transaction } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import type { LocalDate } from '@/lib/rules/local-date';
import { draftCodeLength, draftCodePurpose } from '@/lib/schemas/draft';
import { lockOwnDraft } from './own-draft';

/**
 * Makes the code with which, together with the birth date, a draft opens on another device. Asking again gives the same.
 * @param actor resident, signed in or not
 * @param secret of the draft cookie
 * @param birthDate as typed now; null when it is known already
 * @throws NotFoundError when there is no open draft; FieldErrorsError when no birth date is known
 */
export async function makeCode(
  actor: Actor,
  secret: string | null,
  birthDate: LocalDate | null,
): Promise<void> {
  await transaction(async (tx) => {
    const draft = await lockOwnDraft(tx, actor, secret);
    if (!draft || draft.sentAt) throw new NotFoundError();
    if (draft.codeIndex) return;
    const born = birthDate ? toDateColumn(birthDate) : draft.birthDate;
    if (!born) throw new FieldErrorsError([{ path: 'birthDate.day', key: 'birthDateMissing' }]);
    const code = randomCode(draftCodeLength);
    const { cipher, keyId } = seal(code, draftCodePurpose);
    await tx.draft.update({
      where: { id: draft.id },
      data: {
        codeIndex: blindIndex(draftCodePurpose, code),
        codeCipher: cipher,
        codeKeyId: keyId,
        birthDate: born,
        updatedAt: now(),
      },
      select: { id: true },
    });
  });
}
