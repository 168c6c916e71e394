import 'server-only';
import { cookies } from 'next/headers';
import { cookieName, cookieOptions } from './session-cookie';

const name = () => cookieName('sp-openbaar');

/** How long a computer of everybody keeps what lets somebody go on, after the last sign of life. In seconds. */
export const sharedSeconds = 10 * 60;

/**
 * Whether somebody said that this computer is one of everybody.
 * @returns true until the browser forgets it
 */
export async function isSharedComputer(): Promise<boolean> {
  return (await cookies()).get(name()) !== undefined;
}

/** Notes it in this browser, where the script of the page reads it as well. Only in a route handler. */
export async function noteSharedComputer(): Promise<void> {
  (await cookies()).set(name(), '1', { ...cookieOptions(), httpOnly: false });
}
