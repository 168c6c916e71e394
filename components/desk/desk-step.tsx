import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { NumberSquare } from '@/components/ui/date-square';
import { Heading } from '@/components/ui/heading';

type Props = {
  number: number;
  title: string;
  /** id of the first field: Alt and the number bring the keys there */
  first: string;
  children: ReactNode;
};

/**
 * One step of a conversation at the desk. The key beside the heading is a link to the first field, so it works as an
 * access key without a script; it is left out for screen readers, which go by headings.
 */
export function DeskStep({ number, title, first, children }: Props) {
  const t = useTranslations('desk.keys');
  const id = `stap-${number}`;
  return (
    <section className="plein-desk__step" aria-labelledby={id}>
      <NumberSquare number={number} />
      <Heading level={2} look={3} id={id}>
        {title}
        <a
          className="ms-3 text-ink-soft no-underline max-lg:hidden"
          href={`#${first}`}
          accessKey={String(number)}
          tabIndex={-1}
          aria-hidden="true"
        >
          <kbd>{t('step', { number })}</kbd>
        </a>
      </Heading>
      {children}
    </section>
  );
}
