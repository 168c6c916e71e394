import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Progress } from '@/components/ui/progress';
import { paths } from '@/lib/paths';
import type { CheckPage } from '@/lib/queries/draft/check-page';
import type { Page } from '@/lib/schemas/help-request';
import { CheckAnswers } from './check-answers';
import { OtherDrafts } from './other-drafts';
import { useErrorText } from './use-error-texts';
import { WhatHappens } from './what-happens';

type Props = { check: CheckPage; last: Page; total: number };

/** Everything once more, what happens with it, and the button that sends it. */
export function CheckView({ check, last, total }: Props) {
  const t = useTranslations('request.check');
  const flow = useTranslations('request.flow');
  const errorTitle = useTranslations('common.errors');
  const say = useErrorText();
  const summary = check.errors.map((error) => ({
    href: `${paths.help.step(error.page, true)}&controle=1#${error.path}`,
    text: say(error),
  }));
  return (
    <>
      <OtherDrafts begun={check.begun} others={check.others} isSending />
      <form className="plein-form" method="post" action={paths.help.send} noValidate>
        <input type="hidden" name="vraag" value={check.draftId} />
        <BackLink href={paths.help.step(last)}>{flow('previous')}</BackLink>
        <ErrorSummary title={errorTitle('title', { count: summary.length })} errors={summary} />
        <Progress text={t('progress')} current={total} total={total} />
        <div className="flow">
          <Heading level={1} className="plein-title">
            {t('title')}
          </Heading>
          <Paragraph>{t('lead')}</Paragraph>
        </div>
        <CheckAnswers {...check} />
        <WhatHappens
          urgencies={check.answers.dringend.urgencies}
          domains={check.domains}
          days={check.days}
        />
        {check.needsSignIn ? (
          <SignInFirst />
        ) : (
          <Actions className="plein-submit">
            <Button iconEnd="next">{t('button')}</Button>
          </Actions>
        )}
      </form>
    </>
  );
}

/** Somebody signed for this request; at a shared computer the next one cannot send it. */
function SignInFirst() {
  const t = useTranslations('request.check');
  return (
    <>
      <Alert kind="warning" title={t('signIn')}>
        {t('signInText')}
      </Alert>
      <Actions>
        <Button href={paths.signIn(paths.help.check)} icon="lock">
          {t('signInButton')}
        </Button>
      </Actions>
    </>
  );
}
