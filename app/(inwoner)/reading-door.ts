import { paths } from '@/lib/paths';
import { BadRequestError } from '@/lib/platform/errors';
import { seeOther } from '@/lib/platform/form-door';
import { readForm } from '@/lib/platform/form-fields';
import { kindPage } from '@/lib/platform/kind-page';
import { localPath } from '@/lib/platform/local-path';
import { rememberReadingChoice } from '@/lib/platform/reading-choice';

/** Remembers how somebody likes to read, for a page without a form of its own, and comes back to it. */
export async function readingDoor(request: Request): Promise<Response> {
  const form = await readForm(request).catch((error: unknown) => {
    if (error instanceof BadRequestError) return error;
    throw error;
  });
  if (form instanceof BadRequestError) return kindPage(form.status);
  await rememberReadingChoice(form);
  return seeOther(localPath(form.terug, paths.home));
}
