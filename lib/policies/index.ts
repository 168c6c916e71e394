import type { Actor } from '@/lib/platform/actor-types';
import { caseSentences } from './case';
import { deskSentences, walkInSentences } from './desk';
import { requestSentences } from './help-request';
import { allows } from './sentences';
import type { Sentence, ThingKind, Things, Verbs } from './sentences';
import { teamSentences } from './team';

const sentences: { [K in ThingKind]: readonly Sentence<K>[] } = {
  case: caseSentences,
  request: requestSentences,
  desk: deskSentences,
  walkIn: walkInSentences,
  team: teamSentences,
};

/**
 * Whether somebody may do something with a thing. The page asks it to show a button, the command asks it again to
 * refuse; what no sentence allows is refused. Facts about the thing come from the caller, loaded in its transaction.
 */
export function can<K extends ThingKind>(
  actor: Actor,
  verb: Verbs[K],
  thing: Things[K] & { kind: K },
): boolean {
  return allows(sentences[thing.kind] as readonly Sentence<K>[], actor, verb, thing);
}
