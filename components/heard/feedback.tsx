import { useFormatter, useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { DefinitionList } from '@/components/ui/definition-list';
import { paths } from '@/lib/paths';
import type { TeamFeedback, ToldMe } from '@/lib/queries/feedback/feedback';

/** How people say a team helped them. */
export function FeedbackByTeam({ teams }: { teams: readonly TeamFeedback[] }) {
  const t = useTranslations('heardWork.feedback');
  if (teams.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return teams.map(({ team, good, fair, bad, words }) => (
    <section key={team ?? ''} className="flow flow--sm plein-group">
      <Heading level={2}>{team ?? t('noTeam')}</Heading>
      <DefinitionList
        items={[
          { term: t('good'), value: String(good) },
          { term: t('fair'), value: String(fair) },
          { term: t('bad'), value: String(bad) },
        ]}
      />
      {words.length > 0 ? <Words title={t('words')} words={words} /> : null}
    </section>
  ));
}

function Words({ title, words }: { title: string; words: readonly string[] }) {
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <ul className="plein-lines">
        {words.map((one, index) => (
          <li key={index} className="whitespace-pre-line" dir="auto">
            {one}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What residents wanted a colleague to read, without who. */
export function ToldMeList({ lines }: { lines: readonly ToldMe[] }) {
  const t = useTranslations('heardWork.feedback');
  const format = useFormatter();
  if (lines.length === 0) return <Paragraph>{t('toldNone')}</Paragraph>;
  const monthOf = (on: string) =>
    format.dateTime(new Date(`${on}T12:00:00Z`), { month: 'long', year: 'numeric' });
  return (
    <ul className="plein-lines">
      {lines.map(({ id, kind, on, answer, words }) => (
        <li key={id} className="flow flow--2xs">
          <strong>
            {t('told', {
              ...{ answer: t(answer as 'good'), kind: t(`kinds.${kind as 'visit'}`) },
              month: monthOf(on),
            })}
          </strong>
          {words ? (
            <p className="whitespace-pre-line" dir="auto">
              {words}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** From the page of today to what residents ask and say. */
export function HeardLinks({ isConsultant }: { isConsultant: boolean }) {
  const t = useTranslations('heardWork');
  return (
    <p className="plein-actions">
      {isConsultant ? (
        <Link href={paths.heard.enquiries} target>
          {t('enquiries.link')}
        </Link>
      ) : null}
      <Link href={paths.heard.toldMe} target>
        {t('feedback.toldLink')}
      </Link>
    </p>
  );
}
