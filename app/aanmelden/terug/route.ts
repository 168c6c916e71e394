import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import type { Actor } from '@/lib/platform/actor-types';
import { seeOther } from '@/lib/platform/form-door';
import { returnPath } from '@/lib/platform/sign-in/return-path';
import { takeDraftAlong } from '../draft';
import { signInPaths } from '../paths';

function homeOf(actor: Actor): string {
  if (actor.kind !== 'staff') return paths.mine.home;
  return actor.roles.includes('host') ? paths.desk.home : paths.work.home;
}

/** After signing in: back to where somebody was. */
export async function GET(request: Request): Promise<Response> {
  const to = returnPath(new URL(request.url).searchParams.get('naar'));
  const actor = await currentActor();
  if (actor.kind === 'anonymous') return seeOther(signInPaths.failed('niet-gelukt', to));
  await takeDraftAlong(actor);
  return seeOther(to ?? homeOf(actor));
}
