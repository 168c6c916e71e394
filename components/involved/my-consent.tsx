import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { ConsentLine } from '@/lib/queries/involved/consents';

/** What the resident just did. */
export type ConsentDone = 'yes' | 'no' | 'withdraw';

type Props = { lines: readonly ConsentLine[]; isChanged: boolean; done?: ConsentDone };

/** Every question in the words in which it was asked, with the answer and the way back. */
export function MyConsentPage({ lines, isChanged, done }: Props) {
  const t = useTranslations('involved');
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={paths.mine.home}>{t('links.mine')}</BackLink>
        {done ? (
          <Alert kind="positive" live>
            {t(`consent.done.${done}`)}
          </Alert>
        ) : null}
        {isChanged ? (
          <Alert kind="warning" id="fouten" live>
            {t('consent.changed')}
          </Alert>
        ) : null}
        <Heading level={1}>{t('consent.title')}</Heading>
        <Paragraph look="lead">{t('consent.lead')}</Paragraph>
        <Paragraph>{t('consent.free')}</Paragraph>
      </div>
      {lines.length === 0 ? <Paragraph>{t('consent.none')}</Paragraph> : null}
      {lines.map((line) => (
        <Question key={line.id} line={line} />
      ))}
    </>
  );
}

const signs = { asked: 'now', given: 'done', refused: 'wait', withdrawn: 'wait' } as const;

function Question({ line }: { line: ConsentLine }) {
  const t = useTranslations('involved.consent');
  const dates = useDates();
  const { id, words, askedBy, askedAt, state, answeredAt, how, notedBy } = line;
  const day = dates.day(answeredAt ?? askedAt);
  return (
    <section className="flow flow--sm plein-group" aria-labelledby={`vraag-${id}`}>
      <Heading level={2} look={3} id={`vraag-${id}`}>
        {words}
      </Heading>
      <Paragraph look="small">{t('askedBy', { name: askedBy, day: dates.day(askedAt) })}</Paragraph>
      <State kind={signs[state]}>{state === 'asked' ? t('waiting') : t(state, { day })}</State>
      {how && how !== 'self' ? (
        <Paragraph>{t(`how.${how}`, { name: notedBy ?? '' })}</Paragraph>
      ) : null}
      <Answer line={line} />
    </section>
  );
}

/** Two buttons of one weight: neither answer is the better one. */
function Answer({ line: { id, state, version } }: { line: ConsentLine }) {
  const t = useTranslations('involved.consent');
  if (state === 'refused' || state === 'withdrawn') return <Paragraph>{t('again')}</Paragraph>;
  const answers = state === 'asked' ? (['yes', 'no'] as const) : (['withdraw'] as const);
  return (
    <form method="post" action={paths.mine.consentAnswer(id)}>
      <input type="hidden" name="version" value={version} />
      <Actions>
        {answers.map((answer) => (
          <Button key={answer} variant="secondary" name="answer" value={answer}>
            {t(answer)}
          </Button>
        ))}
      </Actions>
    </form>
  );
}

/** On the page of a request: that something was asked. */
export function OpenQuestions({ count }: { count: number }) {
  const t = useTranslations('involved.open');
  if (count === 0) return null;
  return (
    <Alert kind="info" title={t('title', { count })}>
      <p>{t('text')}</p>
      <Link href={paths.mine.consent} target>
        {t('link')}
      </Link>
    </Alert>
  );
}

/** The way to who helps, and to what they may tell each other. */
export function CircleLinks() {
  const t = useTranslations('involved.links');
  return (
    <>
      <Link href={paths.mine.circle} target>
        {t('circle')}
      </Link>
      <Link href={paths.mine.consent} target>
        {t('consent')}
      </Link>
    </>
  );
}
