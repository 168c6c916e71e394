import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { useDates } from '@/components/case/dates';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { seenVersion, typedText, wasTicked, type Kept } from '@/components/case/kept';
import { SeenFields } from '@/components/case/seen-fields';
import { Alert } from '@/components/ui/alert';
import { Checkbox, RadioGroup } from '@/components/ui/choice';
import { paths } from '@/lib/paths';
import type { Member } from '@/lib/queries/shared/case/people';
import type { LocalDate } from '@/lib/rules/local-date';
import { tellWays } from '@/lib/schemas/outbox';

type Props = { caseId: string; person: Member; kept: Kept; today: LocalDate };

/** What somebody said about how to hear that there is a message, for whoever wrote it down. */
export function useWishWords() {
  const t = useTranslations('outboxWork.wish');
  const dates = useDates();
  return ({ wish, wantsLargeType }: Pick<Member, 'wish' | 'wantsLargeType'>): string | null => {
    const large = wantsLargeType ? t('largeNow') : null;
    if (!wish) return large;
    const day = wish.saidOn && dates.full(wish.saidOn);
    const source = day && (wish.by ? t('said', { day, by: wish.by }) : t('typed', { day }));
    return [t(`now.${wish.toldBy}`), large, source].filter(Boolean).join(' ');
  };
}

/** Writes down how somebody wants to hear that there is a message, and on which day that was said. */
export function NotedWishForm({ caseId, person, kept, today }: Props) {
  const t = useTranslations('outboxWork.wish');
  const words = useWishWords()(person);
  const errorOf = useFieldErrors(kept?.errors);
  const { personId, wish, wantsLargeType, version } = person;
  return (
    <>
      {kept?.current ? (
        <Alert kind="warning" id="fouten" live title={t('changedTitle')}>
          <p>{t('changed')}</p>
        </Alert>
      ) : (
        <FormErrors errors={kept?.errors} />
      )}
      {words ? <p>{t('stands', { words })}</p> : null}
      <WorkForm
        action={paths.work.action(caseId, `persoon/${personId}/berichten/opslaan`)}
        save={t('save')}
        version={seenVersion(kept, 'version', version)}
      >
        <SeenFields
          kept={kept}
          stands={{ toldBy: wish?.toldBy ?? '', wantsLargeType: wantsLargeType ? '1' : '' }}
        />
        <RadioGroup
          name="toldBy"
          label={t('question')}
          description={t('help')}
          options={tellWays.map((way) => ({ value: way, label: t(`way.${way}`) }))}
          defaultValue={typedText(kept, 'toldBy') ?? wish?.toldBy}
          error={errorOf('toldBy')}
        />
        <Checkbox
          name="wantsLargeType"
          label={t('large')}
          defaultChecked={wasTicked(kept, 'wantsLargeType', wantsLargeType)}
        />
        <DateQuestion
          name="saidOn"
          label={t('saidOn')}
          kept={kept}
          stands={today}
          error={errorOf('saidOn')}
        />
      </WorkForm>
    </>
  );
}
