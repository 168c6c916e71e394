import { useTranslations } from 'next-intl';
import type { Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { PlanErrors } from '@/components/plan/form-errors';
import { HowFields } from '@/components/plan/how-is-it';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { EvaluationPage } from '@/lib/queries/plan/evaluation';

type Props = { id: string; page: EvaluationPage; kept: Kept };

/** The one question of looking back, for somebody from outside: the own answer, and nobody else's. */
export function OutsideHowIsIt({ id, page: { open }, kept }: Props) {
  const t = useTranslations('takePart');
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={paths.takePart.page(id)}>{t('talk.back')}</BackLink>
        <PlanErrors voice="own" kept={kept} />
        <Heading level={1}>{t('howIsIt.title')}</Heading>
        <Paragraph look="lead">{open ? t('howIsIt.lead') : t('howIsIt.none')}</Paragraph>
      </div>
      {open ? (
        <form
          className="plein-form"
          method="post"
          action={paths.takePart.howIsItSend(id)}
          id={mainForm}
          noValidate
        >
          <HowFields
            {...{ voice: 'own', kept, stands: open.own }}
            labels={{ how: t('howIsIt.question'), words: t('howIsIt.words') }}
          />
          <Actions>
            <Button>{t('howIsIt.save')}</Button>
          </Actions>
        </form>
      ) : null}
    </>
  );
}
