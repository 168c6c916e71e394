import { askConsent } from '@/lib/commands/consent/ask-consent';
import { askConsentSchema } from '@/lib/schemas/involved';
import { caseDoor } from '../../../../case-door';
import { consentWords } from '../../../../consent-words';

export const POST = caseDoor({
  action: 'toestemming',
  done: 'asked',
  schema: () => askConsentSchema,
  run: async (actor, { id }, asking) => askConsent(actor, id, asking, await consentWords(asking)),
});
