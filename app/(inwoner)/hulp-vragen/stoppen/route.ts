import { z } from 'zod';
import { beginAnother } from '@/lib/commands/draft/begin-another';
import { dropDraft } from '@/lib/commands/draft/drop-draft';
import { paths } from '@/lib/paths';
import { endSession } from '@/lib/platform/actor';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import {
  forgetDraft,
  noteBegunHere,
  readDraftSecret,
  rememberDraft,
} from '@/lib/platform/draft-cookie';
import { formDoor } from '@/lib/platform/form-door';
import { forgetKeptForms } from '@/lib/platform/session-cookie';

/** `nieuw` begins another request, `weg` throws this one away; otherwise this browser only forgets it. */
const schema = z.object({ doe: z.enum(['nieuw', 'weg', 'stop']).catch('stop') });

/** Leaves a request on this device: nobody who comes after sees anything of it here. */
export const POST = formDoor({
  who: anyone,
  schema,
  run: async (actor, { doe }, { request }) => {
    if (doe === 'weg') await dropDraft(actor, await readDraftSecret());
    if (doe === 'stop' && actor.kind === 'resident') await endSession();
    await forgetDraft();
    await forgetKeptForms();
    if (doe === 'nieuw') await beginHere(await beginAnother(actor, clientAddress(request.headers)));
    return doe;
  },
  next: (doe) => {
    if (doe === 'nieuw') return paths.help.step('verhaal');
    return `${paths.help.start}?gedaan=${doe === 'weg' ? 'weg' : 'gestopt'}`;
  },
  back: () => paths.help.later,
});

async function beginHere(secret: string | null): Promise<void> {
  if (!secret) return;
  await rememberDraft(secret);
  await noteBegunHere(secret);
}
