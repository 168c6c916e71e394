import type { z } from 'zod';
import type { LocalDate } from '@/lib/rules/local-date';
import {
  reachOf,
  steps,
  stepSchemas,
  withSafeWays,
  type HelpRequestAnswers,
  type Step,
} from './help-request';
import type { TypedPages } from './page-order';

/** A request in which nothing was said. */
const nothing: HelpRequestAnswers = {
  verhaal: { story: '' },
  leefgebieden: { areas: [] },
  huishouden: { members: [] },
  'wie-helpt': { helpers: [] },
  wensen: { matters: '', doSelf: '', doForOthers: '' },
  dringend: { urgencies: [], canWait: false },
  meer: { extra: {} },
  'wie-bent-u': {
    givenName: '',
    familyNamePrefix: '',
    familyName: '',
    birthDate: null,
    street: '',
    houseNumber: '',
    postcode: null,
    city: '',
    isAddressSecret: false,
  },
  bereiken: {
    phone: '',
    email: '',
    hasNeither: false,
    mayNotBeCalledHome: false,
    safeReach: '',
    ways: [],
    homeVisit: null,
    moments: [],
    language: null,
    otherLanguage: '',
    needsInterpreter: false,
    companion: '',
    remarks: '',
  },
};

function readStep<S extends Step>(step: S, typed: TypedPages, today: LocalDate) {
  const shape: Record<string, z.ZodType> = stepSchemas(today)[step].shape;
  const said: Record<string, unknown> = step === 'bereiken' ? reachOf(typed) : (typed[step] ?? {});
  const fields = Object.keys(nothing[step]).map((field) => {
    const parsed = shape[field]?.safeParse(said[field]);
    const blank = nothing[step][field as keyof HelpRequestAnswers[S]];
    return [field, parsed?.success ? parsed.data : blank];
  });
  return Object.fromEntries(fields) as HelpRequestAnswers[S];
}

/**
 * A draft for reading, field by field: what cannot be understood yet counts as not said. For showing only; what is sent
 * goes through `helpRequestSchema`.
 * @param typed the draft as typed
 * @param today local date, for birth dates
 */
export function lenientAnswers(typed: TypedPages, today: LocalDate): HelpRequestAnswers {
  const read = steps.map((step) => [step, readStep(step, typed, today)]);
  const answers = Object.fromEntries(read) as HelpRequestAnswers;
  return { ...answers, bereiken: withSafeWays(answers.bereiken) };
}
