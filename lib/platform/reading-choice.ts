import 'server-only';
import { cookies } from 'next/headers';
import { isLocale, localeCookie } from '@/lib/messages';
import { isView, viewCookie, viewField, type View } from '@/lib/messages/view';
import { isAskedBelow } from './asked-below';
import { paths } from '@/lib/paths';
import { cookieOptions } from './session-cookie';

const languageField = 'taal';
const yearSeconds = 365 * 24 * 60 * 60;

type Posted = Record<string, unknown>;

/**
 * Whether a form asks for another language or another view, with buttons that stand beside it.
 * @param posted its fields
 * @returns false as well for a language or a view that we do not have
 */
export const isReadingChoice = (posted: Posted) =>
  isLocale(posted[languageField]) || isView(posted[viewField]);

/**
 * What was typed, without those buttons.
 * @param posted fields of a form
 * @returns the other ones
 */
export function withoutReadingChoice(posted: Posted): Posted {
  const { [languageField]: _language, [viewField]: _view, ...typed } = posted;
  return typed;
}

/**
 * Lets this browser remember what was asked for, for a year. Only in a route handler.
 * @param posted fields of a form
 */
export async function rememberReadingChoice(posted: Posted): Promise<void> {
  const jar = await cookies();
  const keep = { ...cookieOptions(), maxAge: yearSeconds };
  const { [languageField]: language, [viewField]: view } = posted;
  if (isLocale(language)) jar.set(localeCookie, language, keep);
  if (isView(view)) jar.set(viewCookie, view, keep);
}

/**
 * The view that a resident chose in this browser; colleagues, at the desk too, have their own.
 * @returns null as long as nobody chose
 */
export async function chosenView(): Promise<View | null> {
  if (await isAskedBelow([paths.desk.home, paths.work.home])) return null;
  const chosen = (await cookies()).get(viewCookie)?.value;
  return isView(chosen) ? chosen : null;
}
