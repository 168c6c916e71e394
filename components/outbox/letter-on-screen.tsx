import { Fragment } from 'react';
import { Heading } from '@/components/ui/heading';
import type { LetterOnScreen as Letter } from '@/lib/queries/outbox/own-letter';

/** A letter as it was written, in the reader's language first; each language is said in its own voice. */
export function LetterOnScreen({ letter }: { letter: Letter }) {
  return (
    <>
      {letter.parts.map(({ locale, title, blocks }, part) => (
        <article key={locale} lang={locale} className="flow flow--sm">
          <Heading level={part === 0 ? 1 : 2}>{title}</Heading>
          {blocks.map(({ kind, text, language }, at) => (
            <Fragment key={at}>
              {kind === 'heading' ? (
                <Heading level={part === 0 ? 2 : 3}>{text}</Heading>
              ) : (
                <p className="whitespace-pre-line" lang={language}>
                  {text}
                </p>
              )}
            </Fragment>
          ))}
        </article>
      ))}
    </>
  );
}
