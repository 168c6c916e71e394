import 'server-only';
import PostalMime, { type Email } from 'postal-mime';

/** What a mail server says about one mail, as far as it is ours to know. */
export type DeliveryReport = {
  /** it will not arrive */
  hasFailed: boolean;
  /** the `Message-ID` of the mail that it returns */
  messageId: string;
};

const statusTypes = ['message/delivery-status', 'message/global-delivery-status'];
const returnedTypes = [
  'message/rfc822',
  'text/rfc822-headers',
  'message/global',
  'message/global-headers',
];

/** What cannot be read as a mail at all is none. */
const read = (mail: string | Uint8Array | ArrayBuffer): Promise<Email | null> =>
  PostalMime.parse(mail, { forceRfc822Attachments: true }).catch(() => null);

/** The part of one of these kinds. */
const partOf = ({ attachments }: Email, types: readonly string[]) =>
  attachments.find(({ mimeType }) => types.includes(mimeType.toLowerCase()))?.content;

const isReport = ({ headers }: Email) => {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  return (
    /^multipart\/report\s*;/i.test(type) &&
    /;\s*report-type\s*=\s*("delivery-status"|delivery-status(?![^;\s]))/i.test(type)
  );
};

/**
 * Reads a report about a mail (RFC 3462, RFC 3464): what became of it stands in a part of its own, and the headers of the
 * mail are returned in another. What stands elsewhere in the text, such as in an answer of a reader that quotes one, says
 * nothing.
 * @param text as it came back, with its own headers
 * @returns null for anything that is not such a report, and for one that does not say which mail it is about
 */
export async function readDeliveryReport(text: string): Promise<DeliveryReport | null> {
  const mail = await read(text);
  if (!mail || !isReport(mail)) return null;
  const [status, returned] = [partOf(mail, statusTypes), partOf(mail, returnedTypes)];
  if (status === undefined || returned === undefined) return null;
  const messageId = (await read(returned))?.messageId;
  if (!messageId) return null;
  const words = typeof status === 'string' ? status : new TextDecoder().decode(status);
  return { hasFailed: /^action:[ \t]*failed\b/im.test(words), messageId };
}
