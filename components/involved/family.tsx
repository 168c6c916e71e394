import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { useDates } from '@/components/case/dates';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { Button } from '@/components/ui/button';
import { Paragraph } from '@/components/ui/paragraph';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { FamilyLine } from '@/lib/queries/involved/family';

/** Why somebody wants to see it: asked before anything is shown. */
export function FamilyGroundForm({ action, kept }: { action: string; kept: Kept }) {
  const t = useTranslations('involvedWork.family');
  const own = kept?.values.personId === undefined ? kept : null;
  const errorOf = useFieldErrors(own?.errors);
  return (
    <>
      <FormErrors errors={own?.errors} />
      <WorkForm action={action} save={t('look')}>
        <TextArea
          name="ground"
          label={t('ground')}
          description={t('groundHelp')}
          defaultValue={typedText(own, 'ground')}
          error={errorOf('ground')}
          rows={2}
        />
      </WorkForm>
    </>
  );
}

/** That there is another household, through whom, and who its contact person is. */
export function FamilyList({ lines, caseId }: { lines: readonly FamilyLine[]; caseId: string }) {
  const t = useTranslations('involvedWork.family');
  const dates = useDates();
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-lines">
      {lines.map((line) => (
        <li key={line.id} className="flow flow--xs">
          <strong>{t(line.direction, { person: line.person })}</strong>
          <Paragraph>
            {line.contactPerson ? t('contact', { name: line.contactPerson.name }) : t('noContact')}
          </Paragraph>
          <Paragraph>{t('why', { reason: line.ground })}</Paragraph>
          <Paragraph look="small">
            {t('by', { name: line.addedBy, day: dates.plain(line.since) })}
          </Paragraph>
          <form method="post" action={paths.work.action(caseId, `familie/${line.id}/weg`)}>
            <Button variant="secondary" size="small">
              {t('remove')}
              <VisuallyHidden> {t('removeAbout', { name: line.person })}</VisuallyHidden>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

type AddProps = { action: string; kept: Kept; people: readonly { id: string; name: string }[] };

/** The other household by name and birth date, through whom, and why. */
export function AddFamilyForm({ action, kept, people }: AddProps) {
  const t = useTranslations('involvedWork.family');
  const own = kept?.values.personId === undefined ? null : kept;
  const errorOf = useFieldErrors(own?.errors);
  return (
    <>
      <Paragraph>{t('addLead')}</Paragraph>
      <FormErrors errors={own?.errors} />
      <WorkForm action={action} save={t('save')}>
        <TextInput
          name="name"
          label={t('name')}
          defaultValue={typedText(own, 'name')}
          error={errorOf('name')}
        />
        <DateQuestion
          name="birthDate"
          label={t('birthDate')}
          kept={own}
          error={errorOf('birthDate')}
        />
        <Select
          name="personId"
          label={t('person')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typedText(own, 'personId')}
          error={errorOf('personId')}
        />
        <TextArea
          name="why"
          label={t('addWhy')}
          description={t('groundHelp')}
          defaultValue={typedText(own, 'why')}
          error={errorOf('why')}
          rows={2}
        />
      </WorkForm>
    </>
  );
}
