import type { ComponentType, ReactNode } from 'react';
import type { useTranslations } from 'next-intl';

/** The states a component can be in; which of them it has, differs. */
export type SpecimenState =
  'default' | 'other' | 'chosen' | 'focus' | 'error' | 'empty' | 'loading' | 'long';

/** One component of `components/ui`, in every state that it has. */
export type Specimen = {
  name: string;
  of: ComponentType<never>;
  states: Partial<Record<SpecimenState, ReactNode>>;
};

/** Texts of the page. */
export type DesignTexts = ReturnType<typeof useTranslations<'design'>>;
