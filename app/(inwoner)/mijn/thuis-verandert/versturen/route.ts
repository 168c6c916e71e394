import { tellHomeChange } from '@/lib/commands/home-change/tell-home-change';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { homeChangeSchema } from '@/lib/schemas/home-change';

/** Tells that something changes at home. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: homeChangeSchema,
  run: (actor, typed) => tellHomeChange(actor, typed),
  next: () => `${paths.mine.homeChange}?gedaan=verteld`,
  back: () => paths.mine.homeChange,
});
