import { chooseDigestHour } from '@/lib/commands/notice/choose-hour';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { digestSchema } from '@/lib/schemas/notice';

/** The hour of the own daily mail. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: digestSchema,
  run: chooseDigestHour,
  next: () => `${paths.work.digest}?gedaan=chosen`,
  back: () => paths.work.digest,
});
