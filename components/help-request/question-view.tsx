import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { Site } from '@/lib/platform/site-types';
import type { QuestionPage } from '@/lib/queries/draft/question-page';
import { Conflict } from './conflict';
import { QuestionForm } from './question-form';
import { useErrorTexts } from './use-error-texts';
import { useLongDate } from './use-long-date';

type Props = {
  question: QuestionPage;
  site: Site;
  /** came in with a code */
  isBack: boolean;
};

function Notice({ question, isBack }: Omit<Props, 'site'>) {
  const t = useTranslations('request.flow');
  if (question.other) return <Conflict page={question.page} other={question.other} />;
  if (question.wasKept) return <Alert kind="warning">{t('keptText')}</Alert>;
  if (question.earlier) return <Earlier givenOn={question.earlier.givenOn} />;
  if (isBack) {
    return (
      <Alert kind="positive" live>
        {t('welcomeBack')}
      </Alert>
    );
  }
  return null;
}

/** What stands in the form was said in an earlier request. */
function Earlier({ givenOn }: { givenOn: string | null }) {
  const t = useTranslations('request.flow');
  const longDate = useLongDate();
  const title = givenOn ? t('earlier', { date: longDate(givenOn, true) }) : t('earlierChanged');
  return <Alert title={title}>{t('earlierText')}</Alert>;
}

/** A question page as it stands: what was typed, what is to be mended, what was typed elsewhere. */
export function QuestionView({ question, site, isBack }: Props) {
  const { page, typed, all, known, urgentDays, seen, isChanging, isFirst, place } = question;
  const { summary, byField } = useErrorTexts(question.errors);
  return (
    <QuestionForm
      {...{ page, seen, isChanging, isFirst, place, summary }}
      fields={{ typed, all, errors: byField, site, urgentDays, known }}
      isDouble={question.other !== null}
      notice={<Notice question={question} isBack={isBack} />}
    />
  );
}
