import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice';
import { DateFields } from '@/components/ui/date-fields';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { FieldError } from '@/lib/platform/errors';
import type { TypedQuestion } from '@/lib/queries/terms/when-answered';
import { answerTopics } from '@/lib/schemas/terms';

const names = { day: 'dag', month: 'maand', year: 'jaar' } as const;

type Props = { typed: TypedQuestion; errors: readonly FieldError[] };

/** The first error of each of the two questions, as a sentence. */
function useErrors(errors: readonly FieldError[]) {
  const t = useTranslations('errors');
  const of = (name: string) => {
    const found = errors.find(({ path }) => path.split('.')[0] === name);
    return found ? t(found.key as 'notUnderstood') : undefined;
  };
  return { over: of('over'), day: of('start') };
}

/** Two questions. It is sent with the address, so that the answer can be kept or sent to somebody. */
export function WhenForm({ typed, errors }: Props) {
  const t = useTranslations('terms');
  const common = useTranslations('common');
  const { over, day } = useErrors(errors);
  const summary = [
    ...(over ? [{ href: '#over', text: over }] : []),
    ...(day ? [{ href: '#dag', text: day }] : []),
  ];
  return (
    <form action={paths.whenAnswer} method="get" className="flow plein-group" id="vraag">
      <ErrorSummary title={common('errors.title', { count: summary.length })} errors={summary} />
      <RadioGroup
        name="over"
        label={t('over')}
        error={over}
        defaultValue={typed.over}
        options={answerTopics.map(({ key }) => ({ value: key, label: t(`topic.${key}`) }))}
      />
      <DateFields
        names={names}
        label={t('day')}
        description={t('dayHelp')}
        error={day}
        labels={{ day: t('dayParts.day'), month: t('dayParts.month'), year: t('dayParts.year') }}
        defaultValues={typed}
      />
      <Paragraph look="small">{t('kept')}</Paragraph>
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}
