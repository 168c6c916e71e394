import 'server-only';
import { env } from './env';
import { isSignedWith } from './signed-report';

/** Mails are known by the name of this installation. */
const hostOf = () => new URL(env().PUBLIC_URL).hostname;

/**
 * Under which id a mail goes: the same at every attempt, so that a mail server or reader knows a repeat.
 * @param id uuid of the message
 */
export const mailIdOf = (id: string): string => `<${id}@${hostOf()}>`;

/**
 * Whether what came back is handed over by our own mail server.
 * @param signature header, as `isSignedWith` reads it
 * @param body as it came in
 * @param at moment of receipt
 * @returns false for anybody else, and where there is no common key
 */
export const isFromMailServer = (signature: string | null, body: Uint8Array, at: Date): boolean =>
  isSignedWith(env().MAIL_REPORT_KEY, signature, body, at);

const ids = /<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^>\s]+)>/gi;

/**
 * Which mail did not arrive, according to a report of a mail server (RFC 3464): it names what became of it, and returns the
 * headers of the mail, with our id. Each mail goes to one address.
 * @param report as it came back, with its own headers
 * @returns uuid of the message; null when it is only late, arrived, or is not ours
 */
export function mailThatCameBack(report: string): string | null {
  if (!/^action:[ \t]*failed\b/im.test(report)) return null;
  const ours = [...report.matchAll(ids)].find(([, , host]) => host?.toLowerCase() === hostOf());
  return ours?.[1]?.toLowerCase() ?? null;
}
