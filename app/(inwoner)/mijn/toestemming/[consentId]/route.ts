import { z } from 'zod';
import { answerConsent } from '@/lib/commands/consent/answer-consent';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { answerConsentSchema, type ConsentAnswer } from '@/lib/schemas/involved';

const words: Record<ConsentAnswer['answer'], string> = { yes: 'ja', no: 'nee', withdraw: 'terug' };

/** Yes, no, or not any more: one press. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: answerConsentSchema,
  run: async (actor, given, { params }) => {
    const id = z.uuid().safeParse(params.consentId).data;
    if (!id) throw new NotFoundError();
    await answerConsent(actor, id, given);
    return given.answer;
  },
  next: (answer) => `${paths.mine.consent}?gedaan=${words[answer]}`,
  back: () => paths.mine.consent,
});
