import { useFormatter, useTranslations } from 'next-intl';
import { typedText, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Select } from '@/components/ui/select';
import { State } from '@/components/ui/state';
import type { PlanPaths } from '@/lib/paths/plan';
import type { EvaluationPage } from '@/lib/queries/plan/evaluation';
import { PlanErrors } from './form-errors';
import { HowFields } from './how-is-it';
import { usePlanErrors, usePlanWords } from './use-plan-words';

type Props = { page: EvaluationPage; at: PlanPaths };

/** For the contact person: who did not answer yet, and whom no mail reaches. */
export function NotAnswered({ page, at }: Props) {
  const t = useTranslations('planWork.heardAnswer');
  const format = useFormatter();
  const { notAnswered } = page;
  if (notAnswered.length === 0) return null;
  const namesOf = (people: typeof notAnswered) => format.list(people.map(({ name }) => name));
  const unreached = notAnswered.filter(({ hasMail }) => !hasMail);
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="gehoord">
      <Heading level={2} id="gehoord">
        {t('title')}
      </Heading>
      <Paragraph>{t('silent', { names: namesOf(notAnswered) })}</Paragraph>
      {unreached.length > 0 ? (
        <div>
          <State kind="wait">
            {t('noMail', { names: namesOf(unreached), count: unreached.length })}
          </State>
        </div>
      ) : null}
      <Link href={at.heard} target>
        {t('save')}
      </Link>
    </section>
  );
}

/** What a resident answered in a conversation, as the contact person heard it. */
export function HeardForm({ page, at, kept }: Props & { kept: Kept }) {
  const t = useTranslations('planWork.heardAnswer');
  const words = usePlanWords('colleague');
  const errors = usePlanErrors('colleague', kept?.errors ?? []);
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={at.howIsIt}>{words('howIsIt.title')}</BackLink>
        <PlanErrors voice="colleague" kept={kept} />
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('text')}</Paragraph>
      </div>
      <form className="plein-form" method="post" action={at.heardSend} id={mainForm} noValidate>
        <Select
          name="personId"
          label={t('who')}
          emptyLabel={t('whoEmpty')}
          options={page.notAnswered.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typedText(kept, 'personId')}
          error={errors.of('personId')}
        />
        <HowFields
          voice="colleague"
          kept={kept}
          stands={null}
          labels={{ how: t('how'), words: t('words') }}
        />
        <Actions>
          <Button>{t('save')}</Button>
        </Actions>
      </form>
    </>
  );
}
