import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { DateSquare } from '@/components/ui/date-square';
import { Heading } from '@/components/ui/heading';
import { useDates } from './use-dates';

type BoxProps = { title: string; day?: string | Date; children: ReactNode };

/** The box in which the next step stands, with its day when it has one. */
export function NextBox({ title, day, children }: BoxProps) {
  const t = useTranslations('mine.next');
  const dates = useDates();
  return (
    <section className="flow flow--sm" aria-labelledby="volgende-stap">
      <Heading level={2} id="volgende-stap">
        {t('title')}
      </Heading>
      <div className="plein-next">
        {day ? <DateSquare {...dates.square(day)} /> : null}
        <div className="flow flow--xs">
          <Heading level={3}>{title}</Heading>
          {children}
        </div>
      </div>
    </section>
  );
}
