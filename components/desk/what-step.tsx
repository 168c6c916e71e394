import { useTranslations } from 'next-intl';
import { Checkbox, CheckboxGroup } from '@/components/ui/choice';
import { FieldError } from '@/components/ui/form-field';
import { TextArea } from '@/components/ui/text-area';
import { lifeAreaKeys } from '@/lib/domains/life-areas';
import { urgencies } from '@/lib/domains/urgencies';
import { DeskStep } from './desk-step';
import type { DeskFields } from './types';

/** The resident's own words, and what they are about. */
export function WhatStep({ typed, errors }: DeskFields) {
  const t = useTranslations('desk.what');
  const area = useTranslations('domains.area');
  return (
    <DeskStep number={3} title={t('title')} first="story">
      <TextArea
        name="story"
        label={t('story')}
        rows={3}
        error={errors.story}
        defaultValue={typed.story}
      />
      <CheckboxGroup
        name="areas"
        label={t('areas')}
        options={lifeAreaKeys.map((key) => ({ value: key, label: area(`${key}.name`) }))}
        defaultValues={typed.areas}
        error={errors.areas}
        plain
      />
    </DeskStep>
  );
}

/** What cannot wait. The heading is the question; the group takes its name from it. */
export function UrgentStep({ typed, errors }: DeskFields) {
  const t = useTranslations('desk.urgent');
  const urgency = useTranslations('domains.urgency');
  return (
    <DeskStep number={4} title={t('title')} first="urgencies">
      <div
        role="group"
        aria-labelledby="stap-4"
        aria-describedby={errors.urgencies ? 'urgencies-error' : undefined}
      >
        <FieldError id="urgencies" text={errors.urgencies} />
        <div className="plein-ticks">
          {urgencies.map(({ key }, index) => (
            <Checkbox
              key={key}
              name="urgencies"
              value={key}
              id={index === 0 ? 'urgencies' : undefined}
              label={urgency(`${key}.label`)}
              defaultChecked={typed.urgencies.includes(key)}
              plain
            />
          ))}
        </div>
      </div>
    </DeskStep>
  );
}
