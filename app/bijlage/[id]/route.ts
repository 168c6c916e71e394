import { openAttachment, type OpenedFile } from '@/lib/commands/talk/open-attachment';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { NotFoundError } from '@/lib/platform/errors';
import { seeOther } from '@/lib/platform/form-door';
import { kindPage } from '@/lib/platform/kind-page';
import { errorFacts, log } from '@/lib/platform/log';
import { isRequestId } from '@/lib/schemas/my-case';

type Route = { params: Promise<{ id: string }> };

/** To be kept, never to be shown here: what somebody sent has no place in our pages, nor any right in them. */
function fileAnswer({ name, mediaType, bytes }: OpenedFile): Response {
  const plain = name.replace(/[^\w. -]/g, '_');
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}

/** Gives a file of a message to who may read the message. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const { id } = await params;
  if (!isRequestId(id)) return kindPage(404);
  const actor = await currentActor();
  if (actor.kind === 'anonymous') return seeOther(paths.signIn(paths.file(id)));
  try {
    return fileAnswer(await openAttachment(actor, id));
  } catch (error) {
    if (error instanceof NotFoundError) return kindPage(404);
    log('error', 'A file could not be given', errorFacts(error));
    return kindPage(503);
  }
}
