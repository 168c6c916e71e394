import 'server-only';
import { readDeliveryReport } from './delivery-report';
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

const ownId = /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^>\s]+)>$/i;

/**
 * Which mail did not arrive, according to a report of a mail server. Each mail goes to one address.
 * @param text as it came back, with its own headers
 * @returns uuid of the message, `id: null` when it is only late, arrived, or is not ours; null for what is no such report
 */
export async function mailThatCameBack(text: string): Promise<{ id: string | null } | null> {
  const report = await readDeliveryReport(text);
  if (!report) return null;
  const [, id, host] = ownId.exec(report.messageId) ?? [];
  const isOurs = report.hasFailed && host?.toLowerCase() === hostOf();
  return { id: isOurs ? (id?.toLowerCase() ?? null) : null };
}
