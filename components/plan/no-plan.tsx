import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { usePlanWords } from './use-plan-words';

/** For who lives nowhere for certain yet: when a plan begins. */
export function NoPlan({ hasAsked }: { hasAsked: boolean }) {
  const t = usePlanWords('own');
  return (
    <div className="flow flow--md">
      <Heading level={1}>{t('none.title')}</Heading>
      <Paragraph look="lead">{t('none.text')}</Paragraph>
      <div className="plein-actions">
        <Button href={hasAsked ? paths.mine.home : paths.help.start}>
          {t(hasAsked ? 'none.request' : 'none.ask')}
        </Button>
      </div>
    </div>
  );
}
