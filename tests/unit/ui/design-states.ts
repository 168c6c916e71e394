import type { SpecimenState } from '@/components/design/specimen';

/** States that cannot be read off what a component draws, by component. */
export const dueStates: Record<string, readonly SpecimenState[]> = {
  ...{ Button: ['loading'], Table: ['empty'], Section: ['empty'], AnswerList: ['empty'] },
  ...{ Pagination: ['empty'], FieldError: ['error', 'empty'], ErrorSummary: ['error', 'empty'] },
  ...{ RadioGroup: ['error'], CheckboxGroup: ['error'], FieldGroup: ['error'] },
};

const byItsContents = 'what stands in it is shown under its own name';

/** Why a component is not shown in a state that others like it have. */
export const withoutState: Record<string, Partial<Record<SpecimenState, string>>> = {
  SkipLink: { long: 'one fixed text of ours' },
  Extra: { long: 'text of the paragraph around it' },
  VisuallyHidden: { long: 'nothing of it is seen' },
  PersonDisc: { long: 'two letters at most' },
  Checkbox: { error: 'the group around it carries the fault' },
  AreaCards: { focus: byItsContents, long: byItsContents, error: 'a choice of none is fine' },
  Actions: { focus: byItsContents },
  Alert: { focus: byItsContents },
  Card: { focus: byItsContents },
  FormField: { focus: byItsContents, long: byItsContents },
  ErrorSummary: { focus: 'its links are those of Link', long: 'its error state has a long line' },
};
