import 'server-only';
import { recordAlone } from '../audit';

/** Why somebody is not let in; each has its own words on the page. */
export const refusals = [
  'niveau',
  'bsn',
  'geen-rol',
  'uit-dienst',
  'gestopt',
  'niet-gelukt',
] as const;

/** One of the reasons. */
export type Refusal = (typeof refusals)[number];

/** Thrown inside a sign-in that must not be completed. */
export class SignInRefused extends Error {
  override name = 'SignInRefused';
  constructor(readonly why: Refusal) {
    super(why);
  }
}

/**
 * Whether a word in an address is one of the reasons.
 * @param word anything
 * @returns true for a known reason
 */
export function isRefusal(word: unknown): word is Refusal {
  return refusals.some((refusal) => refusal === word);
}

/**
 * Records that somebody was not let in; not who, because we do not know that.
 * @param why the reason
 */
export async function recordRefusal(why: Refusal): Promise<void> {
  await recordAlone({
    event: 'session.refused',
    actor: { kind: 'anonymous' },
    origin: 'sign-in',
    result: 'refused',
    payload: { why },
  });
}
