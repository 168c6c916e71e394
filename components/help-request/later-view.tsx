import { useTranslations } from 'next-intl';
import { useKeepTime } from '@/components/page/use-keep-time';
import { Actions, Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import type { LaterPage } from '@/lib/queries/draft/later-page';
import { CodeForm } from './code-form';
import { CodeSlip } from './code-slip';
import { useErrorTexts } from './use-error-texts';

type Props = {
  /** null when nothing was typed yet */
  later: LaterPage | null;
  site: Site;
  isMailed: boolean;
};

/** What was typed is kept: how to go on here, how to go on elsewhere, and how to leave nothing behind. */
export function LaterView({ later, site, isMailed }: Props) {
  const t = useTranslations('request.later');
  const common = useTranslations('common');
  const keepTime = useKeepTime();
  const { summary, byField } = useErrorTexts(later?.errors ?? []);
  if (!later) return <NothingYet />;
  return (
    <>
      <ErrorSummary title={common('errors.title', { count: summary.length })} errors={summary} />
      <div className="flow">
        <State kind="done">{t('saved')}</State>
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph>{t('kept', { time: keepTime(later.keepDays) })}</Paragraph>
      </div>
      <section className="flow flow--sm" aria-labelledby="hier">
        <Heading level={2} id="hier">
          {t('hereTitle')}
        </Heading>
        <Paragraph>{later.isSignedIn ? t('hereSignedIn') : t('here')}</Paragraph>
        <Actions>
          <Button href={later.goOn} variant={later.code ? 'primary' : 'secondary'}>
            {t('goOn')}
          </Button>
        </Actions>
      </section>
      {later.code ? (
        <CodeSlip {...later} code={later.code} site={site} isMailed={isMailed} wrong={byField} />
      ) : (
        <CodeForm {...later} wrong={byField} />
      )}
      <Leave {...later} />
    </>
  );
}

function NothingYet() {
  const t = useTranslations('request.later');
  return (
    <>
      <div className="flow">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('nothing')}</Paragraph>
      </div>
      <Actions>
        <Button href={paths.help.start}>{t('begin')}</Button>
      </Actions>
    </>
  );
}

/** On a device that others use too. */
function Leave({ code, isSignedIn }: LaterPage) {
  const t = useTranslations('request.later');
  return (
    <form
      method="post"
      action={paths.help.stop}
      className="flow flow--xl plein-group"
      aria-label={t('title')}
    >
      <section className="flow flow--sm" aria-labelledby="gedeeld">
        <Heading level={2} id="gedeeld">
          {t('sharedTitle')}
        </Heading>
        <Paragraph>{isSignedIn ? t('sharedSignedIn') : t('shared')}</Paragraph>
        <Paragraph>{t('leave')}</Paragraph>
        {code || isSignedIn ? null : <Paragraph>{t('sharedNoCode')}</Paragraph>}
        {code || isSignedIn ? (
          <Button variant="secondary" icon="leave" name="doe" value="stop">
            {t('sharedButton')}
          </Button>
        ) : (
          <Button variant="secondary" icon="leave" href={paths.help.laterSure('stop')}>
            {t('sharedButton')}
          </Button>
        )}
      </section>
      <section className="flow flow--sm" aria-labelledby="weg">
        <Heading level={2} id="weg">
          {t('dropTitle')}
        </Heading>
        <Paragraph>{t('drop')}</Paragraph>
        <Button variant="secondary" href={paths.help.laterSure('weg')}>
          {t('dropButton')}
        </Button>
      </section>
    </form>
  );
}
