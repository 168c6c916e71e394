import { isLocale, localeCookie } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { BadRequestError } from '@/lib/platform/errors';
import { seeOther } from '@/lib/platform/form-door';
import { readForm } from '@/lib/platform/form-fields';
import { kindPage } from '@/lib/platform/kind-page';
import { localPath } from '@/lib/platform/local-path';

const yearSeconds = 365 * 24 * 60 * 60;

/** Changes the language of this browser and comes back to the page where it was asked. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request).catch((error: unknown) => {
    if (error instanceof BadRequestError) return error;
    throw error;
  });
  if (form instanceof BadRequestError) return kindPage(form.status);
  const answer = seeOther(localPath(form.terug, paths.home));
  if (isLocale(form.taal)) answer.headers.append('set-cookie', languageCookie(form.taal));
  return answer;
}

function languageCookie(locale: string): string {
  const secure = env().PUBLIC_URL.startsWith('https:') ? '; Secure' : '';
  return `${localeCookie}=${locale}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax; HttpOnly${secure}`;
}
