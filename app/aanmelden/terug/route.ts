import { linkDraftToIdentity } from '@/lib/commands/draft/link-draft';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import type { Actor } from '@/lib/platform/actor-types';
import { readDraftSecret, rememberDraft } from '@/lib/platform/draft-cookie';
import { seeOther } from '@/lib/platform/form-door';
import { errorFacts, log } from '@/lib/platform/log';
import { returnPath } from '@/lib/platform/sign-in/return-path';
import { signInPaths } from '../paths';

function homeOf(actor: Actor): string {
  if (actor.kind !== 'staff') return paths.mine.home;
  return actor.roles.includes('host') ? paths.desk.home : paths.work.home;
}

/** A request that was being written goes along. Should that fail, it is still there without the name filled in. */
async function takeDraftAlong(actor: Actor): Promise<void> {
  try {
    const secret = await linkDraftToIdentity(actor, await readDraftSecret());
    if (secret) await rememberDraft(secret);
  } catch (error) {
    log('error', 'A draft could not be linked at sign-in', errorFacts(error));
  }
}

/** After signing in: back to where somebody was. */
export async function GET(request: Request): Promise<Response> {
  const to = returnPath(new URL(request.url).searchParams.get('naar'));
  const actor = await currentActor();
  if (actor.kind === 'anonymous') return seeOther(signInPaths.failed('niet-gelukt', to));
  await takeDraftAlong(actor);
  return seeOther(to ?? homeOf(actor));
}
