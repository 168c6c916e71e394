import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { CaseDeviations } from '@/lib/queries/deviation/case-deviations';

type Props = { deviations: CaseDeviations; caseId: string; mayDeviate: boolean };

/** What is done here otherwise than the rule says, on the page of the case: in short, and the way to all of it. */
export function DeviationSection({ deviations, caseId, mayDeviate }: Props) {
  const t = useTranslations('deviationWork.section');
  const { lines } = deviations;
  const page = paths.work.action(caseId, 'maatwerk');
  return (
    <Section id="maatwerk" title={t('title')}>
      {lines.length === 0 ? <Paragraph>{t('none')}</Paragraph> : null}
      {lines.length > 0 ? (
        <ul className="plein-lines">
          {lines.map(({ id, instead, rule }) => (
            <li key={id}>
              <p dir="auto">
                <b>{instead}</b>
              </p>
              <p className="small" dir="auto">
                {rule}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="plein-actions">
        {mayDeviate ? (
          <Link href={`${page}#nieuw`} icon="plus">
            {t('add')}
          </Link>
        ) : null}
        {lines.length > 0 ? (
          <Link href={page} target>
            {t('all')}
          </Link>
        ) : null}
      </div>
    </Section>
  );
}
