import { getTranslations } from 'next-intl/server';
import { joinHouseholds } from '@/lib/commands/case/join-households';
import { joinedSchema } from '@/lib/schemas/move-out';
import { caseDoor } from '../../../../../case-door';

export const POST = caseDoor({
  action: ({ otherId }) => `samen/${otherId}`,
  done: 'joined',
  schema: () => joinedSchema,
  run: async (actor, { id, otherId }) => {
    const t = await getTranslations('work.handOver');
    return joinHouseholds(actor, id, otherId!, (name) => t('warmSplit', { name }));
  },
});
