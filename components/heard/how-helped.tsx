import { useTranslations } from 'next-intl';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { useDates } from '@/components/my-case/use-dates';
import { typedText, wasTicked, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { TextArea } from '@/components/ui/text-area';
import { paths } from '@/lib/paths';
import type { Rated, ToRate } from '@/lib/queries/feedback/feedback';
import { helpedAnswers } from '@/lib/schemas/feedback';

/** After a contact: one tap, or rather not. */
export function HowHelped({ contact }: { contact: ToRate | null }) {
  const t = useTranslations('heard.helped');
  const dates = useDates();
  if (!contact) return null;
  const { kind, id, at, name } = contact;
  return (
    <form
      method="post"
      action={paths.heard.helpedTap}
      className="flow flow--sm plein-group"
      aria-labelledby="geholpen"
    >
      <Heading level={2} id="geholpen">
        {t('title')}
      </Heading>
      <input type="hidden" name="contact" value={`${kind}.${id}`} />
      <Paragraph>{t(`kinds.${kind}`, { day: dates.day(at), name })}</Paragraph>
      <Actions>
        {helpedAnswers.map((answer) => (
          <Button key={answer} name="answer" value={answer} variant="secondary">
            {t(`answers.${answer}`)}
          </Button>
        ))}
        <Button name="answer" value="" variant="subtle">
          {t('skip')}
        </Button>
      </Actions>
      <Paragraph look="small">{t('who', { name })}</Paragraph>
    </form>
  );
}

type Props = { rated: Rated; kept: Kept; isDone: boolean };

/** After the tap: an open box, and who may read it. */
export function HelpedPage({ rated, kept, isDone }: Props) {
  const t = useTranslations('heard.helped');
  const complain = useTranslations('heard.complain');
  return (
    <FormFrame
      back={{ href: paths.mine.home, text: t('back') }}
      title={t('title')}
      errors={kept?.errors ?? []}
    >
      <Alert kind="positive" live>
        {isDone ? t('done') : t('thanks', { answer: t(`answers.${rated.answer as 'good'}`) })}
      </Alert>
      {isDone ? null : <WordsForm {...{ rated, kept }} />}
      {rated.answer === 'bad' ? (
        <p>
          {t('complaint')}{' '}
          <Link href={paths.heard.complain} target>
            {complain('link')}
          </Link>
        </p>
      ) : null}
    </FormFrame>
  );
}

function WordsForm({ rated, kept }: Omit<Props, 'isDone'>) {
  const t = useTranslations('heard.helped');
  const { byField } = useErrorTexts(kept?.errors ?? []);
  const { kind, id, name, words, mayTell } = rated;
  return (
    <form
      className="plein-form"
      method="post"
      action={paths.heard.helpedWords(`${kind}.${id}`)}
      id={mainForm}
      noValidate
    >
      <input type="hidden" name="contact" value={`${kind}.${id}`} />
      <TextArea
        name="words"
        label={t('words')}
        description={t('wordsHelp')}
        optional={t('optional')}
        defaultValue={typedText(kept, 'words') ?? words}
        error={byField.get('words')}
        rows={4}
      />
      <Checkbox
        name="mayTell"
        id="mayTell"
        label={t('mayTell', { name })}
        description={t('mayTellHelp', { name })}
        defaultChecked={wasTicked(kept, 'mayTell', mayTell)}
      />
      <Actions>
        <Button>{t('save')}</Button>
        <Button href={paths.mine.home} variant="subtle">
          {t('skipWords')}
        </Button>
      </Actions>
    </form>
  );
}
