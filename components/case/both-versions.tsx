import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { AnswerList } from '@/components/ui/answer-list';
import { RadioGroup } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { mergeFields } from '@/lib/rules/merge-fields';
import { WorkForm } from './form-page';
import { typedText, type Kept } from './kept';

/** One fact in two versions, as form values; `words` say a value to a person. */
export type TwoVersions = {
  name: string;
  label: string;
  typed: string;
  current: string;
  words?: (value: string) => string;
};

type Props = { action: string; version: number; facts: readonly TwoVersions[]; kept: Kept };

/** What is clear, and what somebody has to choose. */
function merge(facts: readonly TwoVersions[], kept: Kept) {
  const values = (of: (fact: TwoVersions) => string | undefined) =>
    Object.fromEntries(facts.map((fact) => [fact.name, of(fact) ?? '']));
  const isSeenKnown = facts.every(({ name }) => typedText(kept, `was.${name}`) !== undefined);
  return mergeFields<Record<string, string>>({
    seen: isSeenKnown ? values(({ name }) => typedText(kept, `was.${name}`)) : null,
    typed: values(({ typed }) => typed),
    current: values(({ current }) => current),
  });
}

/**
 * A colleague saved first: both versions beside each other, one choice per fact that both changed. The typed version is
 * chosen already, so nothing that was typed is lost by pressing on; what only one of the two changed is as that one wants
 * it, and stands above the choices.
 */
export function BothVersions({ action, version, facts, kept }: Props) {
  const t = useTranslations('work.versions');
  const edit = useTranslations('work.edit');
  const said = (fact: TwoVersions, value: string) =>
    (fact.words ? fact.words(value) : value) || edit('empty');
  const { merged, asked } = merge(facts, kept);
  const differing = facts.filter((fact) => fact.typed !== fact.current);
  const clear = facts.filter(({ name }) => !asked.includes(name));
  const together = differing
    .filter((fact) => clear.includes(fact))
    .map((fact) => ({ question: fact.label, answer: said(fact, merged[fact.name]!) }));
  const isBusy = typeof kept?.current?.busy === 'string';
  return (
    <>
      <Alert kind="warning" id="fouten" live title={isBusy ? t('busyTitle') : t('title')}>
        <p>{asked.length > 0 ? t('lead') : t('leadClear')}</p>
      </Alert>
      {together.length > 0 ? (
        <section className="flow flow--xs">
          <Heading level={2} look={3}>
            {t('together')}
          </Heading>
          <AnswerList answers={together} />
        </section>
      ) : null}
      <WorkForm action={action} save={t('save')} version={version}>
        {isBusy ? <input type="hidden" name="takesOver" value="1" /> : null}
        {facts.map(({ name, current }) => (
          <input key={name} type="hidden" name={`was.${name}`} value={current} />
        ))}
        {clear.map(({ name }) => (
          <input key={name} type="hidden" name={name} value={merged[name]} />
        ))}
        {differing
          .filter((fact) => !clear.includes(fact))
          .map((fact) => (
            <RadioGroup
              key={fact.name}
              name={fact.name}
              label={fact.label}
              inline
              options={[
                { value: fact.typed, label: t('typed', { value: said(fact, fact.typed) }) },
                { value: fact.current, label: t('current', { value: said(fact, fact.current) }) },
              ]}
              defaultValue={fact.typed}
            />
          ))}
      </WorkForm>
    </>
  );
}
