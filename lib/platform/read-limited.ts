import 'server-only';
import { BadRequestError } from './errors';

/**
 * The body of a request, whatever it says of its own length.
 * @param request whose body was not read yet
 * @param most bytes
 * @throws BadRequestError 413 for more
 */
export async function readLimited(
  request: Request,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new BadRequestError(413);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      throw new BadRequestError(413);
    }
    chunks.push(part.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
