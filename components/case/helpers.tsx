import { useTranslations } from 'next-intl';
import { Paragraph } from '@/components/ui/paragraph';
import { Person } from '@/components/ui/person-disc';
import type { CaseRequest } from '@/lib/queries/shared/case/requests';

/** Who helps already, as the resident told it. */
export function Helpers({ requests }: { requests: readonly CaseRequest[] }) {
  const t = useTranslations('work.case.helpers');
  const helpers = requests.flatMap((request) =>
    request.helpers.map((helper, index) => ({ ...helper, key: `${request.id}-${index}` })),
  );
  if (helpers.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-people">
      {helpers.map(({ key, name, kind, what }) => {
        const word = t.has(`kind.${kind}` as never) ? t(`kind.${kind}` as 'kind.other') : kind;
        return (
          <Person key={key} as="li" name={name} role={[word, what].filter(Boolean).join('. ')} />
        );
      })}
    </ul>
  );
}
