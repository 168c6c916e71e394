import { useDomainName } from '@/components/case/parts-table';
import { useFormatter, useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { typedList, typedText, type Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Icon } from '@/components/ui/icon';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import { Section } from '@/components/ui/section';
import { State } from '@/components/ui/state';
import { TextArea } from '@/components/ui/text-area';
import type { NoteLine, NotesPage, ReadersChoice } from '@/lib/queries/notes/notes-page';
import { ContactIsAway } from './contact-is-away';
import { useTalkErrors } from './use-talk-words';

type Props = {
  page: NotesPage;
  /** address of this page */
  path: string;
  kept: Kept;
  formKey: string;
  isDone: boolean;
  /** a page of older notes */
  isOlder: boolean;
};

/** Notes among colleagues: who reads it comes before the words, and stands beside every note. */
export function NotesView(props: Props) {
  const t = useTranslations('talkWork.notes');
  const common = useTranslations('common.errors');
  const { page, path, kept, isDone, isOlder } = props;
  const found = useTalkErrors(kept?.errors);
  return (
    <>
      <ErrorSummary
        title={common('title', { count: found.summary.length })}
        errors={found.summary}
      />
      {isDone ? (
        <Alert kind="positive" live>
          {t('done')}
        </Alert>
      ) : null}
      {page.choices.length > 0 ? <Write {...props} errorAt={found.at} /> : null}
      <Section id="opgeschreven" title={t('list')}>
        {page.notes.length === 0 ? <Paragraph>{t('empty')}</Paragraph> : null}
        <ol className="flow flow--sm">
          {page.notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ol>
        <Pagination
          label={t('list')}
          previous={isOlder ? { href: path, text: t('latest') } : undefined}
          next={page.next ? { href: `${path}?voor=${page.next}`, text: t('older') } : undefined}
        />
      </Section>
    </>
  );
}

type At = ReturnType<typeof useTalkErrors>['at'];

function Write({ page, path, kept, formKey, errorAt }: Props & { errorAt: At }) {
  const t = useTranslations('talkWork.notes');
  const options = useChoices(page.choices);
  return (
    <section className="plein-internal" aria-labelledby="nieuw">
      <p className="plein-internal__band">
        <Icon name="lock" />
        {t('band')}
      </p>
      <div className="plein-internal__body flow flow--sm">
        <h2 className="nl-heading nl-heading--level-2" id="nieuw">
          {t('write')}
        </h2>
        <form
          className="plein-form max-w-[42rem]"
          method="post"
          action={`${path}/opslaan`}
          noValidate
        >
          <input type="hidden" name="formKey" value={formKey} />
          {page.away ? <ContactIsAway away={page.away} /> : null}
          <RadioGroup
            name="readers"
            label={t('readers')}
            description={t('readersHelp')}
            options={options}
            defaultValue={typedText(kept, 'readers')}
            error={errorAt('readers')}
          />
          <Named page={page} kept={kept} error={errorAt('named')} />
          <TextArea
            name="text"
            label={t('text')}
            description={t('textHelp')}
            defaultValue={typedText(kept, 'text')}
            error={errorAt('text')}
          />
          <p>
            <Button icon="lock">{t('save')}</Button>
          </p>
        </form>
      </div>
    </section>
  );
}

function useKind() {
  const t = useTranslations('talkWork.notes.kind');
  const nameOf = useDomainName();
  return ({ kind, domain }: Pick<NoteLine, 'kind' | 'domain'>) =>
    t(kind, { part: domain ? nameOf(domain).toLowerCase() : '' });
}

/** Each choice with everybody who reads it, by name. */
function useChoices(choices: readonly ReadersChoice[]) {
  const t = useTranslations('talkWork.notes');
  const format = useFormatter();
  const kind = useKind();
  return choices.map((choice) => {
    const names = t('reads', { names: format.list(choice.names) });
    return {
      ...{ value: choice.value, label: kind(choice) },
      description: choice.kind === 'meldcode' ? t('meldcodeHelp') : names,
    };
  });
}

/** Only for a note about safety; folded, so that it is no choice for the others. */
function Named({ page, kept, error }: Pick<Props, 'page' | 'kept'> & { error?: string }) {
  const t = useTranslations('talkWork.notes');
  const chosen = typedList(kept, 'named') ?? [];
  return (
    <details open={chosen.length > 0 || error !== undefined}>
      <summary>{t('namedOpen')}</summary>
      <CheckboxGroup
        name="named"
        label={t('named')}
        plain
        options={page.colleagues.map(({ id, name, functionTitle }) => ({
          ...{ value: id, label: `${name}, ${functionTitle}` },
        }))}
        defaultValues={chosen}
        error={error}
      />
    </details>
  );
}

function Note({ note }: { note: NoteLine }) {
  const t = useTranslations('talkWork');
  const dates = useDates();
  const format = useFormatter();
  const kind = useKind();
  const by = note.isOwn ? t('you') : note.by;
  return (
    <li className="plein-message">
      <PersonDisc name={note.by} />
      <div className="plein-message__body flow flow--2xs">
        <p className="plein-message__meta">
          {by}, {dates.moment(note.at)}
        </p>
        <p className="whitespace-pre-line" dir="auto">
          {note.text}
        </p>
        {note.kind === 'meldcode' ? (
          <State kind="late" icon="lock">
            {t('notes.safety')}
          </State>
        ) : null}
        <p className="plein-note__readers small">
          <Icon name="lock" />
          <span>
            {kind(note)}. {t('notes.reads', { names: format.list(note.names) })}
          </span>
        </p>
      </div>
    </li>
  );
}
