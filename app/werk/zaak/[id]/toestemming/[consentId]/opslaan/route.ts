import { noteConsent } from '@/lib/commands/consent/note-consent';
import { noteConsentSchema } from '@/lib/schemas/involved';
import { caseDoor } from '../../../../../case-door';

export const POST = caseDoor({
  action: ({ consentId }) => `toestemming/${consentId}`,
  done: 'noted',
  schema: () => noteConsentSchema,
  run: (actor, { id, consentId }, note) => noteConsent(actor, id, consentId!, note),
});
