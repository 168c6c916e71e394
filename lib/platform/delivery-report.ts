import 'server-only';

/** What a mail server says about one mail, as far as it is ours to know. */
export type DeliveryReport = {
  /** it will not arrive */
  hasFailed: boolean;
  /** the `Message-ID` of the mail that it returns */
  messageId: string;
};

type Part = { headers: string; body: string };

/** Headers from what they are about, at the first empty line. */
function split(text: string): Part {
  const at = text.indexOf('\n\n');
  return at < 0
    ? { headers: text, body: '' }
    : { headers: text.slice(0, at), body: text.slice(at + 2) };
}

/** What one header says, on one line; '' when it is not there. */
function header(headers: string, name: string): string {
  const unfolded = headers.replace(/\n[ \t]+/g, ' ');
  const line = unfolded.split('\n').find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

/** One word that belongs to a content type, with or without quotes. */
const parameter = (type: string, name: string): string =>
  new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]+)"|([^\\s;]+))`, 'i')
    .exec(type)
    ?.slice(1)
    .find(Boolean) ?? '';

const typeOf = ({ headers }: Part): string =>
  header(headers, 'content-type').split(';')[0]!.trim().toLowerCase();

const statusTypes = ['message/delivery-status', 'message/global-delivery-status'];
const returnedTypes = [
  'message/rfc822',
  'text/rfc822-headers',
  'message/global',
  'message/global-headers',
];

/** The parts between the boundaries, without what stands before the first and after the last. */
function partsOf(body: string, boundary: string): Part[] {
  const lines = `\n${body}\n`.split(`\n--${boundary}--`)[0]!;
  return lines.split(`\n--${boundary}\n`).slice(1).map(split);
}

/**
 * Reads a report about a mail (RFC 3462, RFC 3464): what became of it stands in a part of its own, and the headers of the
 * mail are returned in another. What stands elsewhere in the text, such as in an answer of a reader that quotes one, says
 * nothing.
 * @param text as it came back, with its own headers
 * @returns null for anything that is not such a report, and for one that does not say which mail it is about
 */
export function readDeliveryReport(text: string): DeliveryReport | null {
  const { headers, body } = split(text.replace(/\r\n/g, '\n'));
  const type = header(headers, 'content-type');
  const isReport =
    /^multipart\/report\s*;/i.test(type) &&
    parameter(type, 'report-type').toLowerCase() === 'delivery-status';
  const boundary = parameter(type, 'boundary');
  if (!isReport || boundary === '') return null;
  const parts = partsOf(body, boundary);
  const status = parts.find((part) => statusTypes.includes(typeOf(part)));
  const returned = parts.find((part) => returnedTypes.includes(typeOf(part)));
  if (!status || !returned) return null;
  const messageId = header(split(returned.body).headers, 'message-id');
  if (messageId === '') return null;
  return { hasFailed: /^action:[ \t]*failed\b/im.test(status.body), messageId };
}
