import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { AnswerList } from '@/components/ui/answer-list';
import { Actions, Button } from '@/components/ui/button';
import { FocusOnLoad } from '@/components/ui/focus-on-load';
import { Heading } from '@/components/ui/heading';
import type { HelpRequestAnswers, Page } from '@/lib/schemas/help-request';
import { useReadings } from './use-readings';

type Props = { page: Page; other: HelpRequestAnswers };

/** The same page was filled in twice: both versions in sight, and nothing is lost. The own one is in the form below. */
export function Conflict({ page, other }: Props) {
  const t = useTranslations('request.conflict');
  const readings = Object.values(useReadings(other)).flat();
  const answers = readings
    .filter((reading) => reading.page === page)
    .map(({ question, answer }) => ({ question, answer: answer ?? t('nothing') }));
  return (
    <section className="flow flow--md" aria-labelledby="fouten">
      <Alert kind="warning">
        <h2 className="nl-heading nl-heading--level-3" id="fouten" tabIndex={-1} autoFocus>
          {t('title')}
        </h2>
        <p>{t('text')}</p>
      </Alert>
      <Heading level={3}>{t('other')}</Heading>
      <AnswerList answers={answers} />
      <Actions>
        <Button variant="secondary" name="doe" value="andere">
          {t('keepOther')}
        </Button>
      </Actions>
      <Heading level={3}>{t('mine')}</Heading>
      <FocusOnLoad id="fouten" />
    </section>
  );
}
