import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { endFact } from '@/lib/commands/known/end-fact';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { endFactSchema } from '@/lib/schemas/noted-fact';

/** Takes what is no longer so off the list. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: endFactSchema,
  run: async (actor, end, { params }) => {
    const id = z.uuid().safeParse(params.id).data;
    const factId = z.uuid().safeParse(params.factId).data;
    if (!id || !factId) throw new NotFoundError();
    const t = await getTranslations('knownWork.ending');
    await endFact(actor, id, factId, end, { source: t('source') });
  },
  next: (_result, { params }) => `${paths.work.action(params.id!, 'weten-we-al')}?gedaan=ended`,
  back: ({ params }) => paths.work.action(params.id!, `weten-we-al/${params.factId}`),
});
