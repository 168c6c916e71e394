import { useTranslations } from 'next-intl';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, wasTicked, type Kept } from '@/components/case/kept';
import { CaseChanged } from '@/components/case/words-form';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { RestrictionPage } from '@/lib/queries/team/restriction';

type Props = {
  page: RestrictionPage;
  kept: Kept;
  /** address of the page; the doors stand below it */
  at: string;
};

/** Whether a household is restricted, who stays away from it, and who was named for it. */
export function RestrictionForms({ page, kept, at }: Props) {
  return (
    <>
      {kept?.current ? (
        <CaseChanged current={kept.current} />
      ) : (
        <FormErrors errors={kept?.errors} />
      )}
      <RestrictForm page={page} kept={kept} at={at} />
      {page.isRestricted ? <Named page={page} kept={kept} at={at} /> : null}
      {page.excluded.length > 0 ? <Away page={page} /> : null}
    </>
  );
}

const options = (people: readonly { id: string; name: string }[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }));

function RestrictForm({ page, kept, at }: Props) {
  const t = useTranslations('involvedWork.restrict');
  const errorOf = useFieldErrors(kept?.errors);
  const { isRestricted, others, named, version } = page;
  // What was typed in the other form says nothing about this one.
  const own = kept?.values.staffId === undefined ? kept : null;
  return (
    <WorkForm action={`${at}/opslaan`} save={t('save')} version={version}>
      <Checkbox
        name="isRestricted"
        label={t('isRestricted')}
        defaultChecked={wasTicked(own, 'isRestricted', isRestricted)}
      />
      <Select
        name="excludedId"
        label={t('excluded')}
        description={t('excludedHelp')}
        emptyLabel={t('excludedNone')}
        options={options([...others, ...named.filter(({ stays }) => !stays)])}
        defaultValue={typedText(own, 'excludedId')}
        error={errorOf('excludedId')}
      />
    </WorkForm>
  );
}

function Named({ page, kept, at }: Props) {
  const t = useTranslations('involvedWork.restrict');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <Section id="namen" title={t('named')}>
      <ul className="plein-people">
        {page.named.map(({ id, name, stays }) => (
          <li key={id} className="plein-person">
            <PersonDisc name={name} />
            <div>
              <span className="plein-person__name">{name}</span>
              {stays ? (
                <span className="plein-person__role">{t('stays')}</span>
              ) : (
                <form method="post" action={`${at}/naam`}>
                  <input type="hidden" name="staffId" value={id} />
                  <input type="hidden" name="isNamed" value="no" />
                  <Button variant="secondary" size="small">
                    {t('remove')}
                    <VisuallyHidden> {t('removeAbout', { name })}</VisuallyHidden>
                  </Button>
                </form>
              )}
            </div>
          </li>
        ))}
      </ul>
      <WorkForm action={`${at}/naam`} save={t('addSave')}>
        <input type="hidden" name="isNamed" value="yes" />
        <Select
          name="staffId"
          label={t('add')}
          emptyLabel={t('addEmpty')}
          options={options(page.others)}
          defaultValue={typedText(kept, 'staffId')}
          error={errorOf('staffId')}
        />
      </WorkForm>
    </Section>
  );
}

function Away({ page: { excluded } }: { page: RestrictionPage }) {
  const t = useTranslations('involvedWork.restrict');
  return (
    <Section id="weg" title={t('away')}>
      <Paragraph>{excluded.map(({ name }) => name).join(', ')}</Paragraph>
    </Section>
  );
}
