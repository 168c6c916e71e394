import type { ReactNode } from 'react';
import { seenVersion, type Kept } from '@/components/case/kept';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { PlanPaths } from '@/lib/paths/plan';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import { PlanConflict, PlanErrors } from './form-errors';
import { voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

/** What every question about the plan is given. */
export type PlanPageProps = {
  page: PlanPage;
  at: PlanPaths;
  kept: Kept;
  formKey: string;
  /** what only colleagues are asked, below the other questions */
  more?: ReactNode;
  /** what should be read before the questions */
  before?: ReactNode;
};

type FrameProps = Pick<PlanPageProps, 'page' | 'at' | 'kept' | 'before'> & {
  title: string;
  lead?: string;
  /** how it stands now, when somebody was first */
  now: { label: string; value: string }[];
  children: ReactNode;
};

/** One question about the plan: the way back, what must be mended or how it stands now, and the form. */
export function PlanFrame({ page, at, kept, before, title, lead, now, children }: FrameProps) {
  const voice = voiceOf(page.reader);
  const t = usePlanWords(voice);
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={at.page}>{t('back')}</BackLink>
        {kept?.current ? null : <PlanErrors {...{ voice, kept }} />}
        <Heading level={1}>{title}</Heading>
        {lead ? <Paragraph look="lead">{lead}</Paragraph> : null}
      </div>
      {kept?.current ? <PlanConflict {...{ voice, now }} keep={at.page} /> : null}
      {before}
      {children}
    </>
  );
}

/** In whose words, and what every form of the plan is given. */
export const usePlanForm = ({ page, kept, formKey, more }: PlanPageProps) => {
  const voice = voiceOf(page.reader);
  const t = usePlanWords(voice);
  const seen = seenVersion(kept, 'seen', page.version);
  return { voice, t, form: { voice, kept, formKey, seen, children: more } };
};

/** A text as it stands now, of a form that came back. */
export const currentText = (value: unknown) => (typeof value === 'string' ? value : '');
