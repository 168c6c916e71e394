import { openDoor } from '@/lib/platform/open-door';
import { askedTerm } from '@/lib/queries/terms/asked-term';
import { explainedIn, explainError } from './words';

export const dynamic = 'force-dynamic';

/** A term of the law, counted and explained, for everybody. Described in /api/v1/openapi.json. */
export const GET = openDoor({
  name: 'terms',
  run: async (url) => {
    const { term, language } = askedTerm(url.searchParams);
    return { ...term, explanation: await explainedIn(language, term) };
  },
  explain: explainError,
});
