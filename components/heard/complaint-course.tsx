import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { useFunction } from '@/components/my-case/use-function';
import { DefinitionList } from '@/components/ui/definition-list';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import type { ComplaintCourse } from '@/lib/queries/complaint/course';

type Props = { course: ComplaintCourse };

const asWritten = (text: string) => (
  <span className="whitespace-pre-line" dir="auto">
    {text}
  </span>
);

/** How a complaint goes on, step by step, with what was written and answered. */
export function Course({ course }: Props) {
  const t = useTranslations('heard.follow');
  const dates = useDates();
  return (
    <>
      <section className="flow flow--sm plein-group" aria-labelledby="verloop">
        <Heading level={2} id="verloop">
          {t('course')}
        </Heading>
        <ol className="plein-lines">
          <li>{t('receivedOn', { day: dates.day(course.receivedOn) })}</li>
          <li>
            <Handler handler={course.handler} />
          </li>
          <li>
            <Hearing course={course} />
          </li>
          <Postponed course={course} />
          {course.dueOn ? <li>{t('due', { day: dates.day(course.dueOn) })}</li> : null}
        </ol>
      </section>
      <End course={course} />
      <Said course={course} />
    </>
  );
}

function Handler({ handler }: Pick<ComplaintCourse, 'handler'>) {
  const t = useTranslations('heard.follow');
  const inWords = useFunction();
  if (!handler) return t('noHandler');
  const { name, functionTitle, phone } = handler;
  return (
    <>
      {t('handler', { name, function: inWords(functionTitle) })}{' '}
      {phone ? t('handlerPhone', { name, phone }) : null}
    </>
  );
}

function Hearing({ course: { hearing, end } }: Props) {
  const t = useTranslations('heard.follow');
  const dates = useDates();
  if (!hearing) return end ? null : t('hear');
  return (
    <div className="flow flow--2xs">
      <p>{t(`hearing.${hearing.how as 'heard'}`, { day: dates.day(hearing.on) })}</p>
      {hearing.words ? <p>{asWritten(hearing.words)}</p> : null}
    </div>
  );
}

function Postponed({ course: { postponed } }: Props) {
  const t = useTranslations('heard.follow');
  if (!postponed) return null;
  return (
    <li className="flow flow--2xs">
      <p>{t('postponed', { weeks: postponed.weeks })}</p>
      <p>{asWritten(postponed.reason)}</p>
    </li>
  );
}

function End({ course: { end, handler } }: Props) {
  const t = useTranslations('heard.follow');
  const dates = useDates();
  if (!end) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="antwoord">
      <Heading level={2} id="antwoord">
        {t(`outcome.${end.outcome as 'right'}`)}
      </Heading>
      <Paragraph look="small">
        {t('endedOn', { day: dates.day(end.at), name: handler?.name ?? '' })}
      </Paragraph>
      <p>{asWritten(end.words)}</p>
      <Heading level={3}>{t('ombudsmanTitle')}</Heading>
      <Paragraph>{t('ombudsman', { day: dates.day(end.ombudsmanUntil) })}</Paragraph>
      <Paragraph>{t('ombudsmanHow')}</Paragraph>
    </section>
  );
}

function Said({ course }: Props) {
  const t = useTranslations('heard.follow');
  const said = (['words', 'about', 'wish'] as const).filter((name) => course[name] !== '');
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="geschreven">
      <Heading level={2} id="geschreven">
        {t('yours')}
      </Heading>
      <DefinitionList
        items={said.map((name) => ({ term: t(name), value: asWritten(course[name]) }))}
      />
    </section>
  );
}
