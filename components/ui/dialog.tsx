import type { ComponentPropsWithRef } from 'react';
import { Heading } from './heading';

type Props = Omit<ComponentPropsWithRef<'dialog'>, 'title'> & {
  /** begins the ids of what names and explains it */
  id: string;
  title: string;
  text: string;
};

/** A question that comes up by itself, over the page. Its buttons stand below, in a form of their own. */
export function Dialog({ id, title, text, children, ...rest }: Props) {
  return (
    <dialog
      {...rest}
      role="alertdialog"
      aria-labelledby={`${id}-titel`}
      aria-describedby={`${id}-tekst`}
      className="m-auto max-w-lg rounded-field border-2 border-ink bg-paper p-6 text-ink backdrop:bg-paper"
    >
      <Heading level={2} id={`${id}-titel`}>
        {title}
      </Heading>
      <p className="nl-paragraph mt-4" id={`${id}-tekst`} aria-live="polite">
        {text}
      </p>
      {children}
    </dialog>
  );
}
