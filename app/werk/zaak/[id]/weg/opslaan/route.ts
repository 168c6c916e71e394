import { getTranslations } from 'next-intl/server';
import { moveOut } from '@/lib/commands/case/move-out';
import { ConflictError } from '@/lib/platform/errors';
import { moveOutSchema } from '@/lib/schemas/move-out';
import { caseDoor } from '../../../../case-door';

export const POST = caseDoor({
  action: 'weg',
  done: 'movedOut',
  schema: () => moveOutSchema,
  run: async (actor, { id }, typed) => {
    if (!typed.isChecked) throw new ConflictError({ isToCheck: true });
    const t = await getTranslations('work.handOver');
    return moveOut(actor, id, typed, (name) => t('warmSplit', { name }));
  },
});
