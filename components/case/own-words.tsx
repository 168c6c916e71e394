import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { domains } from '@/lib/domains';
import type { CaseRequest } from '@/lib/queries/shared/case/requests';
import { useDates } from './dates';
import { fullName } from './names';

type Item = { term: string; value: string; quote?: boolean };

/** What somebody wrote, exactly as written: line breaks and direction of reading as well. */
function Said({ children }: { children: string }) {
  return (
    <span className="whitespace-pre-line" dir="auto">
      {children}
    </span>
  );
}

/** The words of the resident, per request; the latest first. */
export function OwnWords({ requests }: { requests: readonly CaseRequest[] }) {
  return (
    <div className="flow flow--lg">
      {requests.map((request) => (
        <RequestWords key={request.id} request={request} />
      ))}
    </div>
  );
}

/** One request: who, when, and everything that was written. */
export function RequestWords({ request, level = 3 }: { request: CaseRequest; level?: 2 | 3 }) {
  const t = useTranslations('work.case.words');
  const dates = useDates();
  const items = useItems(request);
  const name = fullName(request.asker);
  return (
    <div className="flow flow--sm">
      <div>
        <Heading level={level} look={3}>
          {t('requestBy', { name, day: dates.full(request.submittedAt) })}
        </Heading>
        <Paragraph look="small">
          {request.enteredBy ? t('atDesk', { name: request.enteredBy }) : t('online')}
          {request.withdrawnAt
            ? `. ${t('withdrawn', { day: dates.full(request.withdrawnAt) })}`
            : ''}
        </Paragraph>
      </div>
      <DefinitionList
        items={items.map((item) => ({ ...item, value: <Said>{item.value}</Said> }))}
      />
    </div>
  );
}

function useItems(request: CaseRequest): Item[] {
  const t = useTranslations('work.case.words');
  const d = useTranslations('domains');
  const dates = useDates();
  const extra = useExtraAnswers(request);
  const { story, areas, urgencies, additions } = request;
  const { wensen } = request.answers;
  // Commas only: a name may hold an 'and' of its own.
  const list = (texts: string[]) => texts.join(', ');
  const said = (term: string, value: string, quote = false): Item[] =>
    value ? [{ term, value, quote }] : [];
  return [
    { term: t('story'), value: story || t('noStory') },
    ...said(t('matters'), wensen?.matters ?? '', true),
    ...said(t('doSelf'), wensen?.doSelf ?? ''),
    ...said(t('doForOthers'), wensen?.doForOthers ?? ''),
    ...said(t('urgencies'), list(urgencies.map((key) => d(`urgency.${key as 'unsafe'}.label`)))),
    ...said(t('areas'), list(areas.map((key) => d(`area.${key as 'wonen'}.name`)))),
    ...extra,
    ...additions.map((addition) => ({
      term: t('added', { day: dates.short(addition.addedAt) }),
      value: addition.text,
    })),
  ];
}

/** Answers to the questions that domains add, in the words of the question. */
function useExtraAnswers(request: CaseRequest): Item[] {
  const d = useTranslations('domains');
  const given = request.answers.meer?.extra ?? {};
  const word = (question: (typeof domains)[number]['questions'][number], answer: string) => {
    if (question.kind === 'yes-no') return d(`answer.${answer as 'yes'}`);
    if (question.kind === 'text') return answer;
    return d(`question.${question.key}.choices.${answer}` as never);
  };
  return domains
    .flatMap((domain) => domain.questions)
    .flatMap((question) => {
      const answer = given[question.key];
      if (!answer) return [];
      return [
        { term: d(`question.${question.key}.label` as never), value: word(question, answer) },
      ];
    });
}
