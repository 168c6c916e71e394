import { useTranslations } from 'next-intl';
import { Paragraph } from '@/components/ui/paragraph';
import { Person } from '@/components/ui/person-disc';
import { asSentence } from './names';
import type { Helper } from '@/lib/queries/case/helpers';

/** Who helps already, as the resident told it. */
export function Helpers({ helpers }: { helpers: readonly Helper[] }) {
  const t = useTranslations('work.case.helpers');
  if (helpers.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-people">
      {helpers.map(({ name, kind, what }) => {
        const word = t.has(`kind.${kind}` as never) ? t(`kind.${kind}` as 'kind.other') : kind;
        return (
          <Person
            key={`${name} ${kind}`}
            as="li"
            name={name}
            role={[word, what ?? ''].filter(Boolean).map(asSentence).join('. ')}
          />
        );
      })}
    </ul>
  );
}
