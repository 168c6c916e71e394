import { markExplained } from '@/lib/commands/explained/mark-explained';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { localPath } from '@/lib/platform/local-path';
import { explainedForm, explainedScreen } from '@/lib/schemas/explained';

const homeOf = (screen = '') => (screen.startsWith('desk') ? paths.desk.home : paths.work.home);

/** What a screen is for was read. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: explainedForm,
  run: async (actor, { back }, { params }) => {
    const screen = explainedScreen.safeParse(params.screen).data;
    if (!screen) throw new NotFoundError();
    await markExplained(actor, screen);
    return localPath(back, homeOf(screen));
  },
  next: (back) => back,
  back: ({ params }) => homeOf(params.screen),
});
