import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import { paths } from '@/lib/paths';
import type { MyRequest } from '@/lib/queries/my-case/my-request';
import { useDates } from './use-dates';

/** What the resident added after sending, and the way to add more. */
export function Additions({ request }: { request: MyRequest }) {
  const t = useTranslations('mine');
  const dates = useDates();
  const { additions, isWithdrawn } = request;
  if (isWithdrawn && additions.length === 0) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="toegevoegd">
      <Heading level={2} id="toegevoegd">
        {t('answers.additions')}
      </Heading>
      {additions.length === 0 ? <Paragraph>{t('answers.noAdditions')}</Paragraph> : null}
      {additions.map((addition) => (
        <div className="plein-message plein-message--self" key={addition.id}>
          <PersonDisc name={t('messages.you')} self />
          <div className="plein-message__body">
            <p className="plein-message__meta">
              {t('answers.addedOn', { date: dates.day(addition.addedAt) })}
            </p>
            <p className="whitespace-pre-line" dir="auto">
              {addition.text}
            </p>
          </div>
        </div>
      ))}
      {isWithdrawn ? null : (
        <div className="plein-actions">
          <Button href={paths.mine.add(request.id)} icon="plus">
            {t('request.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
