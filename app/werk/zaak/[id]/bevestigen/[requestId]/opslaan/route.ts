import { getTranslations } from 'next-intl/server';
import { confirmHousehold } from '@/lib/commands/case/confirm-household';
import { splitHousehold } from '@/lib/commands/case/split-household';
import { confirmSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../../case-door';

export const POST = caseDoor({
  action: ({ requestId }) => `bevestigen/${requestId}`,
  done: ({ decision }) => (decision === 'same' ? 'confirmed' : 'split'),
  schema: () => confirmSchema,
  run: async (actor, { id, requestId }, { decision, people }) => {
    if (decision === 'same') return confirmHousehold(actor, id, requestId!, people);
    const t = await getTranslations('work.handOver');
    return splitHousehold(actor, id, requestId!, (name) => t('warmSplit', { name }));
  },
});
