import { useFormatter, useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedList, typedText, wasTicked, type Kept } from '@/components/case/kept';
import { useDomainName } from '@/components/case/parts-table';
import { Alert } from '@/components/ui/alert';
import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/ui/choice';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Select } from '@/components/ui/select';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { domains } from '@/lib/domains';
import { paths } from '@/lib/paths';
import type { ConsentLine, ConsentPage } from '@/lib/queries/involved/consents';
import type { GuardianLine } from '@/lib/queries/shared/case/children';

const signs = { asked: 'now', given: 'done', refused: 'wait', withdrawn: 'wait' } as const;

function useLineWords() {
  const t = useTranslations('involvedWork.consent');
  const domainName = useDomainName();
  return {
    flow: ({ from, to }: ConsentLine) => t('line', { from: domainName(from), to: domainName(to) }),
    person: ({ person, about }: ConsentLine) =>
      about ? t('personAbout', { name: person, about }) : t('person', { name: person }),
  };
}

/** Every question that was asked, newest first: to whom, in which words, and how it stands. */
export function ConsentTable({ lines, caseId }: { lines: readonly ConsentLine[]; caseId: string }) {
  const t = useTranslations('involvedWork.consent');
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-lines">
      {lines.map((line) => (
        <Line key={line.id} line={line} caseId={caseId} />
      ))}
    </ul>
  );
}

function Line({ line, caseId }: { line: ConsentLine; caseId: string }) {
  const t = useTranslations('involvedWork.consent');
  const dates = useDates();
  const words = useLineWords();
  const { state, answeredAt, how, notedBy } = line;
  const day = dates.plain(answeredAt ?? line.askedAt);
  const canAnswer = state === 'asked' || state === 'given';
  return (
    <li className="flow flow--xs">
      <strong>{words.flow(line)}</strong>
      <Paragraph>
        {`${words.person(line)}. ${t('by', { name: line.askedBy, day: dates.plain(line.askedAt) })}`}
      </Paragraph>
      {line.article ? (
        <Paragraph look="small">{t('article', { article: line.article })}</Paragraph>
      ) : null}
      <blockquote className="plein-quote" dir="auto">
        {line.words}
      </blockquote>
      <State kind={signs[state]}>
        {[t(`state.${state}`, { day }), how && t(`how.${how}`, { name: notedBy ?? '' })]
          .filter(Boolean)
          .join('. ')}
      </State>
      {canAnswer && line.guardian ? <AskGuardian {...line.guardian} /> : null}
      {canAnswer ? (
        <Link href={paths.work.action(caseId, `toestemming/${line.id}`)} target>
          {t('note')}
          <VisuallyHidden>
            {' '}
            {t('noteAbout', { name: line.person, line: words.flow(line) })}
          </VisuallyHidden>
        </Link>
      ) : null}
    </li>
  );
}

/** An institution has no page here: whom to ask there, and how. */
function AskGuardian({ contactName: name, contactPhone, contactEmail }: GuardianLine) {
  const t = useTranslations('authorityWork');
  const reach = [contactPhone, contactEmail].filter(Boolean).join(', ');
  return <Paragraph look="small">{t('askThere', { name, reach })}</Paragraph>;
}

type AskProps = { page: ConsentPage; kept: Kept; caseId: string };

/** From where to where, whom it is about besides who asked for the part, and who speaks for the young. */
export function AskConsentForm({ page, kept, caseId }: AskProps) {
  const t = useTranslations('involvedWork.consent');
  const common = useTranslations('common');
  const errorOf = useFieldErrors(kept?.errors);
  const domainName = useDomainName();
  const option = (key: string) => ({ value: key, label: domainName(key) });
  const nameOf = ({ givenName, age }: ConsentPage['people'][number]) =>
    age === null ? givenName : t('age', { name: givenName, age });
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={paths.work.action(caseId, 'toestemming/vragen')} save={t('send')}>
        <Select
          name="from"
          label={t('from')}
          emptyLabel={t('choose')}
          options={page.domains.map(option)}
          defaultValue={typedText(kept, 'from')}
          error={errorOf('from')}
        />
        <Select
          name="to"
          label={t('to')}
          description={t('toHelp')}
          emptyLabel={t('choose')}
          options={domains.map(({ key }) => option(key))}
          defaultValue={typedText(kept, 'to')}
          error={errorOf('to')}
        />
        <CheckboxGroup
          name="about"
          label={t('about')}
          description={t('aboutHelp')}
          optional={common('optional')}
          options={page.people.map((one) => ({ value: one.id, label: nameOf(one) }))}
          defaultValues={typedList(kept, 'about')}
          error={errorOf('about')}
        />
        <Deciders page={page} caseId={caseId} />
        <Checkbox
          name="isUnable"
          label={t('isUnable')}
          description={t('isUnableHelp')}
          defaultChecked={wasTicked(kept, 'isUnable')}
        />
      </WorkForm>
    </>
  );
}

/** To whom a question about a child goes besides: not chosen here, for it follows from who has authority. */
function Deciders({ page, caseId }: Pick<AskProps, 'page' | 'caseId'>) {
  const t = useTranslations('authorityWork');
  const format = useFormatter();
  if (page.children.length === 0) return null;
  return (
    <div className="flow flow--xs">
      <strong>{t('ask')}</strong>
      <ul className="plein-list">
        {page.children.map(({ givenName: name, deciders }) => (
          <li key={name}>
            {deciders.length > 0
              ? t('askBoth', { name, adults: format.list(deciders) })
              : t('askUnknown', { name })}
          </li>
        ))}
      </ul>
      <Link href={paths.work.action(caseId, 'gezag')} target>
        {t('link')}
      </Link>
    </div>
  );
}

type NoteProps = { line: ConsentLine; kept: Kept; action: string };

/** What was answered, and how. A yes that was given can only be taken back. */
export function NoteConsentForm({ line, kept, action }: NoteProps) {
  const t = useTranslations('involvedWork.consent');
  const errorOf = useFieldErrors(kept?.errors);
  const answers = line.state === 'given' ? (['withdraw'] as const) : (['yes', 'no'] as const);
  const ways = ['conversation', 'written'] as const;
  return (
    <>
      {kept?.current ? (
        <Alert kind="warning" id="fouten" live>
          <p>{t('changed')}</p>
        </Alert>
      ) : (
        <FormErrors errors={kept?.errors} />
      )}
      <WorkForm action={action} save={t('save')} version={line.version}>
        <RadioGroup
          name="answer"
          label={t('answer')}
          options={answers.map((value) => ({ value, label: t(value) }))}
          defaultValue={typedText(kept, 'answer')}
          error={errorOf('answer')}
        />
        <RadioGroup
          name="how"
          label={t('noteHow')}
          options={ways.map((value) => ({ value, label: t(value) }))}
          defaultValue={typedText(kept, 'how')}
          error={errorOf('how')}
        />
      </WorkForm>
    </>
  );
}
