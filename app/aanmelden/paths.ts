import type { Refusal } from '@/lib/platform/sign-in/refusal';

function withQuery(path: string, query: Record<string, string | null>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/** Addresses inside sign-in; the way to it is in `lib/paths`. */
export const signInPaths = {
  resident: (to: string | null) => withQuery('/aanmelden/inwoner', { naar: to }),
  staff: (to: string | null) => withQuery('/aanmelden/medewerker', { naar: to }),
  failed: (why: Refusal, to: string | null) =>
    withQuery('/aanmelden/mislukt', { reden: why, naar: to }),
  signedOut: '/aanmelden/afgemeld',
} as const;
