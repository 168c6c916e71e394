import { z } from 'zod';
import { makeCode } from '@/lib/commands/draft/make-code';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { today } from '@/lib/platform/clock';
import { readDraftSecret } from '@/lib/platform/draft-cookie';
import { FieldErrorsError } from '@/lib/platform/errors';
import { formDoor, toFieldErrors } from '@/lib/platform/form-door';
import { makeCodeSchema } from '@/lib/schemas/draft';

/** Makes the code that opens this request on another device. */
export const POST = formDoor({
  who: anyone,
  schema: z.looseObject({}),
  run: async (actor, posted: Record<string, unknown>) => {
    // Without the field the birth date is known already; the command knows better.
    const parsed = 'birthDate' in posted ? makeCodeSchema(today()).safeParse(posted) : null;
    if (parsed?.error) throw new FieldErrorsError(toFieldErrors(parsed.error));
    await makeCode(actor, await readDraftSecret(), parsed?.data.birthDate ?? null);
  },
  next: () => `${paths.help.later}#code`,
  back: () => paths.help.later,
});
