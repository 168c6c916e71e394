/** What asks most of whoever helps, first: somebody may be in danger or waits by law, then whoever waits for a word. */
const pressing: readonly string[] = [
  ...['protectedHousehold', 'homeChanged', 'pressedOn', 'objected', 'notReached', 'toTell'],
  ...[
    'promiseAtRisk',
    'contactPersonAsked',
    'messageCame',
    'askOver',
    'visitMoveAsked',
    'endAsked',
  ],
  ...['factDoubted', 'askAnswered', 'added', 'withdrawn', 'handedOver', 'newRequest', 'newCase'],
];

/**
 * Signals in the order in which they ask for somebody.
 * @param kinds of one case, each once
 * @returns the most urgent first; what is not urgent after it, in the order in which it was given
 */
export function mostUrgentFirst(kinds: readonly string[]): string[] {
  const placeOf = (kind: string) => (pressing.includes(kind) ? pressing.indexOf(kind) : 99);
  return kinds.toSorted((a, b) => placeOf(a) - placeOf(b));
}
