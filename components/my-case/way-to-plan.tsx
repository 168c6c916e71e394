import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

/** From a request to the plan of the household. */
export function WayToPlan() {
  const t = useTranslations('plan.link');
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="plan">
      <Heading level={2} id="plan">
        {t('title')}
      </Heading>
      <Paragraph>{t('text')}</Paragraph>
      <div className="plein-actions">
        <Button href={paths.mine.plans} variant="secondary" icon="flag">
          {t('open')}
        </Button>
      </div>
    </section>
  );
}
