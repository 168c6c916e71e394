import { sendSlipCode } from '@/lib/commands/my-case/send-slip-code';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { formDoor } from '@/lib/platform/form-door';
import { keepForm } from '@/lib/platform/kept-form';
import { sendCodeSchema } from '@/lib/schemas/my-case';

/** Sends a one-time code, if there is such a slip; the answer is the same if there is none. */
export const POST = formDoor({
  who: anyone,
  schema: sendCodeSchema,
  run: async (_actor, input, { request }) => {
    await sendSlipCode(input, clientAddress(request.headers));
    const values = { slipCode: input.slipCode, sent: 'ja' };
    await keepForm(paths.mine.codeEnter, { values, errors: [] });
  },
  next: () => paths.mine.codeEnter,
  back: () => paths.mine.code,
});
