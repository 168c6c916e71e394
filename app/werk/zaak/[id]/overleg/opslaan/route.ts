import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { askColleague } from '@/lib/commands/consult/ask-colleague';
import { loadMessages } from '@/lib/messages';
import { functionWords } from '@/lib/messages/function-words';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { consultationSchema } from '@/lib/schemas/consultation';

/** Asks a colleague to think along; the command asks the policy, and records who tried. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: consultationSchema,
  run: async (actor, question, { params }) => {
    const id = z.uuid().safeParse(params.id).data;
    if (!id) throw new NotFoundError();
    const t = await getTranslations('consultWork');
    // The resident reads in the log why a colleague was asked.
    const texts = await loadMessages('nl');
    await askColleague(actor, id, question, ({ name, functionTitle, about }) =>
      t('logReason', { name, function: functionWords(texts, functionTitle), about }),
    );
  },
  next: (_result, { params }) => `${paths.work.action(params.id!, 'overleg')}?gedaan=asked`,
  back: ({ params }) => paths.work.action(params.id!, 'overleg'),
});
