import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { DoneAlert } from '@/components/case/done-alert';
import { useDomainName } from '@/components/case/parts-table';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Person, PersonDisc } from '@/components/ui/person-disc';
import { Section } from '@/components/ui/section';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { domains } from '@/lib/domains';
import { paths } from '@/lib/paths';
import type { InvolvedPage, InvolvedPart } from '@/lib/queries/involved/involved-page';
import type { RequestWords } from '@/lib/queries/involved/what-flows';
import { HelperLine } from './taking-part';

type Props = { page: InvolvedPage; done?: string };

/** A case for who works with the household without being its contact person: others first, then what flows. */
export function InvolvedView({ page, done }: Props) {
  return (
    <>
      <Head page={page} done={done} />
      <div className="plein-split plein-split--house">
        <Who page={page} />
        <Words words={page.words} />
      </div>
      {page.as === 'involved' ? <PlanLink caseId={page.caseId} /> : null}
      <Parts parts={page.parts} />
      <Circle page={page} />
    </>
  );
}

function Head({ page, done }: Props) {
  const t = useTranslations('involvedWork.view');
  const dates = useDates();
  return (
    <div className="flow flow--sm">
      <Heading level={1}>{t('title', { number: page.number })}</Heading>
      <DoneAlert done={done} texts="involvedWork.done" />
      {page.until ? (
        <Alert kind="warning">
          <p>{t('asGlass', { moment: dates.moment(page.until) })}</p>
        </Alert>
      ) : (
        <Paragraph look="lead">{t('asInvolved')}</Paragraph>
      )}
    </div>
  );
}

function Who({ page: { people } }: { page: InvolvedPage }) {
  const t = useTranslations('involvedWork.view');
  return (
    <Section id="wie" title={t('who')}>
      <ul className="plein-people">
        {people.map(({ id, givenName, age }) => (
          <li key={id} className="plein-person">
            <PersonDisc name={givenName} />
            <span className="plein-person__name" dir="auto">
              {age === null ? givenName : t('years', { name: givenName, age })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PlanLink({ caseId }: { caseId: string }) {
  const t = useTranslations('involvedWork.view');
  return (
    <Section id="plan" title={t('plan')}>
      <Link href={paths.work.plan(caseId).page} target>
        {t('planLink')}
      </Link>
    </Section>
  );
}

function Parts({ parts }: { parts: readonly InvolvedPart[] }) {
  const t = useTranslations('involvedWork.view');
  return (
    <Section id="onderdelen" title={t('parts')} aside={t('partsNote')}>
      {parts.length === 0 ? <Paragraph>{t('noParts')}</Paragraph> : null}
      {parts.map((part) => (
        <Part key={part.id} part={part} />
      ))}
    </Section>
  );
}

/** That there is a part and who works in it; what is in it, or why not. */
function Part({ part: { id, domain, who, flow, what } }: { part: InvolvedPart }) {
  const t = useTranslations('involvedWork');
  const status = useTranslations('work.case.parts.status');
  const dates = useDates();
  const name = useDomainName()(domain);
  return (
    <div className="flow flow--xs" role="group" aria-labelledby={id}>
      <Heading level={3} id={id}>
        {name}
      </Heading>
      <Paragraph>
        {who.length > 0 ? t('view.worksOn', { names: who.join(', ') }) : t('view.nobody')}
      </Paragraph>
      {what ? (
        <>
          <Paragraph>
            {`${status(what.status as 'new')}. ${t('view.requested', { day: dates.plain(what.requestedAt) })}.`}
          </Paragraph>
          <p className="nl-paragraph whitespace-pre-line" dir="auto">
            {what.outcome ?? t('view.noOutcome')}
          </p>
        </>
      ) : null}
      <State kind={flow.isAllowed ? 'done' : 'wait'}>
        {`${t(`flow.${flow.why}`)} ${t('flow.article', { article: flow.article })}.`}
      </State>
    </div>
  );
}

function Words({ words }: { words: readonly RequestWords[] }) {
  const t = useTranslations('involvedWork.view');
  if (words.length === 0) return null;
  return (
    <Section id="woorden" title={t('words')} aside={t('wordsNote')}>
      {words.map((one) => (
        <OneRequest key={one.id} words={one} />
      ))}
    </Section>
  );
}

function OneRequest({ words }: { words: RequestWords }) {
  const t = useTranslations('involvedWork.view');
  const w = useTranslations('work.case.words');
  const dates = useDates();
  const extra = useExtra(words);
  const said = (term: string, value: string, quote = false) =>
    value ? [{ term, quote, value: <span className="whitespace-pre-line">{value}</span> }] : [];
  const items = [
    ...said(w('story'), words.story),
    ...said(w('matters'), words.wishes.matters, true),
    ...said(w('doSelf'), words.wishes.doSelf),
    ...said(w('doForOthers'), words.wishes.doForOthers),
    ...extra.flatMap(({ term, value }) => said(term, value)),
    ...words.additions.flatMap(({ text, addedAt }) =>
      said(w('added', { day: dates.short(addedAt) }), text),
    ),
  ];
  return (
    <div className="flow flow--sm">
      <Heading level={3}>
        {t('by', { name: words.askerName, day: dates.full(words.submittedAt) })}
      </Heading>
      <DefinitionList items={items} />
    </div>
  );
}

/** Answers to the questions of domains, in the words of the question. */
function useExtra({ extra }: RequestWords): { term: string; value: string }[] {
  const d = useTranslations('domains');
  const questions = domains.flatMap((domain) => domain.questions);
  return questions.flatMap((question) => {
    const answer = extra[question.key];
    if (!answer) return [];
    const word =
      question.kind === 'yes-no'
        ? d(`answer.${answer as 'yes'}`)
        : question.kind === 'choice'
          ? d(`question.${question.key}.choices.${answer}` as never)
          : answer;
    return [{ term: d(`question.${question.key}.label` as never), value: word }];
  });
}

function Circle({ page }: { page: InvolvedPage }) {
  const t = useTranslations('involvedWork');
  const presence = useTranslations('work.known.presence');
  const { contactPerson, takingPart, own, caseId } = page;
  const mine = new Set(own.map(({ id }) => id));
  const role = t('view.contactPerson', { presence: presence(contactPerson.presence.kind) });
  return (
    <Section id="erbij" title={t('title')} aside={t('note')}>
      <ul className="plein-people">
        <Person
          as="li"
          name={contactPerson.name}
          role={[role, contactPerson.phone].filter(Boolean).join(' ')}
        />
        {takingPart.map((one) => (
          <HelperLine key={one.id} one={one}>
            {mine.has(one.id) ? (
              <form method="post" action={paths.work.action(caseId, `meedoen/${one.id}/stoppen`)}>
                <Button variant="secondary" size="small">
                  {t('view.leave')}
                  <VisuallyHidden> {t('view.leaveAbout', { role: one.role })}</VisuallyHidden>
                </Button>
              </form>
            ) : null}
          </HelperLine>
        ))}
      </ul>
    </Section>
  );
}
