import 'server-only';
import { orderMail } from '@/lib/commands/shared/order-message';
import type { Actor } from '@/lib/platform/actor-types';
import { open } from '@/lib/platform/crypto';
import { transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { sealMailValue } from '@/lib/platform/mail-values';
import { limitRate } from '@/lib/platform/rate-limit';
import { draftCodePurpose, spokenCode } from '@/lib/schemas/draft';
import { lockOwnDraft } from './own-draft';

/** To whom, in which language; `formKey` is the form that asked, so that asking twice sends one mail. */
export type CodeMail = { email: string; formKey: string; language: string; address: string };

const hour = 60 * 60;

/**
 * Sends the code of a draft to an e-mail address that is kept nowhere else.
 * @param actor resident, signed in or not
 * @param secret of the draft cookie
 * @param mail receiver, form and language; `address` is the network address that asked
 * @throws NotFoundError when there is no open draft with a code; RateLimitedError after too many mails
 */
export async function mailCode(actor: Actor, secret: string | null, mail: CodeMail): Promise<void> {
  await limitRate('draft.mail', mail.address, 10, hour);
  await limitRate('draft.mail-to', mail.email.toLowerCase(), 5, 24 * hour);
  await transaction(async (tx) => {
    const draft = await lockOwnDraft(tx, actor, secret);
    const row = draft && (await tx.draft.findUnique({ where: { id: draft.id } }));
    if (!row?.codeCipher || !row.codeKeyId || row.sentAt) throw new NotFoundError();
    const code = open({ cipher: row.codeCipher, keyId: row.codeKeyId }, draftCodePurpose);
    await orderMail(tx, {
      to: mail.email,
      template: 'draftCode',
      language: mail.language,
      cause: `draftCode:${row.id}:${mail.formKey}`,
      values: { code: sealMailValue(spokenCode(code)) },
    });
  });
}
