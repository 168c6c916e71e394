import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

export type Answer = {
  question: string;
  answer: ReactNode;
  /** Way to change it; `about` finishes "Wijzig …" for who cannot see what it belongs to. */
  change?: { href: string; text: string; about: string };
};

/** Answers to check, each with its own way to change it. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl className="plein-answers">
      {answers.map(({ question, answer, change }) => (
        <div className="plein-answer" key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
          {change ? (
            <dd className="plein-answer__edit">
              <a className="nl-link" href={change.href}>
                {change.text}
                <VisuallyHidden> {change.about}</VisuallyHidden>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
