import 'server-only';
import { BadRequestError } from '../errors';
import { readForm } from '../form-fields';
import { mostBytes, readPostedForm, type FileLimits, type PostedForm } from './posted-files';

/** A form as it was posted, in whatever way. */
export type AnyPosted = Omit<PostedForm, 'fields'> & { fields: Record<string, unknown> };

/** A form without anything in it. */
export const nothingPosted: AnyPosted = {
  ...{ fields: {}, files: [], errors: [], release: () => undefined },
};

/**
 * Reads a posted form: with its files when the door takes files, else the texts alone.
 * @param request as it came in
 * @param limits of a door that takes files
 * @param takesFiles whether whoever posts may post anything here
 * @returns texts, files and what is wrong with some of them
 * @throws BadRequestError as readForm and readPostedForm do
 */
export async function readPosted(
  request: Request,
  limits: FileLimits | undefined,
  takesFiles: boolean,
): Promise<AnyPosted> {
  const type = request.headers.get('content-type') ?? '';
  if (!limits || !type.startsWith('multipart/form-data')) {
    return { ...nothingPosted, fields: await readForm(request) };
  }
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes(limits)) {
    throw new BadRequestError(413);
  }
  return readPostedForm(request.body, type, limits, takesFiles);
}
