import { Heading } from '@/components/ui/heading';
import { useDates } from '@/components/my-case/use-dates';
import type { EnquirySaid } from '@/lib/queries/enquiry/my-enquiry';

type Props = {
  lines: readonly EnquirySaid[];
  /** who said it */
  nameOf: (by: EnquirySaid['by']) => string;
  /** what a question brings about, in words; null says nothing of it */
  consequencesOf: (words: string) => string | null;
};

/** What was said, in order, each with what an answer to it brings about. */
export function EnquiryLines({ lines, nameOf, consequencesOf }: Props) {
  const dates = useDates();
  return (
    <ol className="plein-lines">
      {lines.map(({ id, by, on, words, consequences }) => {
        const what = consequences === null ? null : consequencesOf(consequences);
        return (
          <li key={id} className="flow flow--2xs">
            <Heading level={3}>{nameOf(by)}</Heading>
            <p className="plein-message__meta">{dates.day(on)}</p>
            <p className="whitespace-pre-line" dir="auto">
              {words}
            </p>
            {what ? <p className="whitespace-pre-line small">{what}</p> : null}
          </li>
        );
      })}
    </ol>
  );
}
