import { getTranslations } from 'next-intl/server';
import { holdThing } from '@/lib/commands/lease/hold-thing';
import { letGo } from '@/lib/commands/lease/let-go';
import { currentActor } from '@/lib/platform/actor';
import { staffWith } from '@/lib/platform/actor-guards';
import { jsonDoor } from '@/lib/platform/json-door';
import { holdSchema } from '@/lib/schemas/lease';

/** A form of a case tells that somebody types in it, takes over, or is closed; what was typed comes along each time. */
export const POST = jsonDoor({
  schema: holdSchema,
  run: async ({ id, thing, thingId, ask, wasHolder, typed }) => {
    const actor = staffWith('host', 'consultant', 'team_lead')(await currentActor());
    const isTakingOver = ask === 'takeOver';
    const holder = await holdThing(actor, { caseId: id, thing, thingId, typed, isTakingOver });
    if (ask === 'letGo') {
      await letGo(actor, { thing, thingId });
      return null;
    }
    const t = await getTranslations('hereWork.lease');
    if (holder.isSelf) return { isHolder: true, text: isTakingOver ? t('tookOver') : null };
    const { name } = holder;
    return { isHolder: false, text: t(wasHolder ? 'taken' : 'busy', { name }) };
  },
});
