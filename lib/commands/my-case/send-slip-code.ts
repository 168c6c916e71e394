import 'server-only';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { sealMailValue } from '@/lib/platform/mail-values';
import { limitRate } from '@/lib/platform/rate-limit';
import { orderMail } from '@/lib/commands/shared/order-message';
import type { SendCodeInput } from '@/lib/schemas/my-case';
import { findSlip } from './find-slip';
import { makeOneTimeCode } from './make-one-time-code';

const window = 15 * 60;
const perSlip = 3;
// Many people share one address at the plein or in a library.
const perAddress = 30;

/**
 * Sends a one-time code to the e-mail address of the slip's request, if there is such a slip and such an address. The
 * caller cannot tell which: the answer is the same.
 * @param input normalised code of the slip
 * @param address where the browser is, for the rate limit
 * @throws RateLimitedError after too many tries for one slip or from one address in 15 minutes
 */
export async function sendSlipCode(input: SendCodeInput, address: string): Promise<void> {
  await limitRate('slip.send.address', address, perAddress, window);
  await limitRate('slip.send', input.slipCode, perSlip, window);
  await transaction(async (tx) => {
    const slip = await findSlip(tx, input.slipCode);
    if (!slip?.email) return;
    const { code } = await makeOneTimeCode(tx, slip.id, 'mail', { kind: 'anonymous' });
    await orderMail(tx, {
      to: slip.email,
      template: 'oneTimeCode',
      language: slip.language,
      cause: `oneTimeCode:${slip.id}:${now().toISOString()}`,
      values: { code: sealMailValue(code) },
      requestId: slip.id,
      caseId: slip.caseId,
    });
  });
}
