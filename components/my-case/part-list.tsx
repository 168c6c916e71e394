import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import type { IconName } from '@/components/ui/icon';
import { State } from '@/components/ui/state';
import type { MyPart } from '@/lib/queries/my-case/part-moments';
import type { PartStatus } from '@/lib/rules/part-status';
import { useDates } from './use-dates';

const signs: Record<PartStatus, { kind: 'done' | 'now' | 'wait'; icon?: IconName }> = {
  new: { kind: 'wait' },
  in_progress: { kind: 'now' },
  answered: { kind: 'done' },
  closed: { kind: 'done' },
  withdrawn: { kind: 'wait', icon: 'back' },
};

/** How each part of the request stands, in words with a date. */
export function PartList({ parts }: { parts: readonly MyPart[] }) {
  const t = useTranslations('mine.parts');
  const name = useTranslations('domains.domain');
  const dates = useDates();
  if (parts.length === 0) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="delen">
      <Heading level={2} id="delen">
        {t('title')}
      </Heading>
      <ul className="plein-lines">
        {parts.map((part) => (
          <li key={part.domain}>
            <span className="plein-person__name">{name(`${part.domain}.name` as 'wmo.name')}</span>
            <State {...signs[part.status]}>
              {part.since ? t(part.status, { date: dates.day(part.since) }) : t('busy')}
            </State>
          </li>
        ))}
      </ul>
    </section>
  );
}
