import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { RadioGroup } from '@/components/ui/choice';
import { WorkForm } from './form-page';

/** One fact in two versions, as form values; `words` say a value to a person. */
export type TwoVersions = {
  name: string;
  label: string;
  typed: string;
  current: string;
  words?: (value: string) => string;
};

type Props = { action: string; version: number; facts: readonly TwoVersions[] };

/**
 * A colleague saved first: both versions beside each other, one choice per fact that differs. The typed version is
 * chosen already, so nothing that was typed is lost by pressing on; facts that are the same go along unseen.
 */
export function BothVersions({ action, version, facts }: Props) {
  const t = useTranslations('work.versions');
  const edit = useTranslations('work.edit');
  const said = (fact: TwoVersions, value: string) =>
    (fact.words ? fact.words(value) : value) || edit('empty');
  const differing = facts.filter((fact) => fact.typed !== fact.current);
  return (
    <>
      <Alert kind="warning" id="fouten" live title={t('title')}>
        <p>{t('lead')}</p>
      </Alert>
      <WorkForm action={action} save={t('save')} version={version}>
        {facts
          .filter((fact) => fact.typed === fact.current)
          .map((fact) => (
            <input key={fact.name} type="hidden" name={fact.name} value={fact.current} />
          ))}
        {differing.map((fact) => (
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
