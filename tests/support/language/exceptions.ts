import type { Finding } from './findings';

// What stays as it is although the language check would have it otherwise, each with a reason. One that is no longer needed
// fails the test.

/** One thing that may stay, in one text. */
export type Exception = Pick<Finding, 'key' | 'what' | 'word'> & { reason: string };

const because = (reason: string, ...excused: Omit<Exception, 'reason'>[]): Exception[] =>
  excused.map((one) => ({ ...one, reason }));

const word = (key: string, said: string) => ({ key, what: 'word' as const, word: said });

export const exceptions: readonly Exception[] = [
  ...because(
    'The resident sends this letter to us. By this word the law knows it (Awb 4:17), and without it our term may not begin.',
    word('late.letter.decision.law', 'ingebrekestelling'),
    word('late.letter.objection.law', 'ingebrekestelling'),
  ),
  ...because(
    'Beside each day stands first what it means in plain words, and under it how the law says it, for who checks the day.',
    word('terms.legalEvent.melding', 'melding'),
    word('terms.legalEvent.verzoek', 'verzoeken'),
    word('terms.legalEvent.verzoek', 'schuldhulpverlening'),
    word('terms.legalEvent.request', 'verzoeken'),
    word('terms.legalEvent.ingebrekestelling', 'ingebrekestelling'),
    word('terms.legalEvent.last_penalty_day', 'dwangsom'),
    { key: 'terms.legalEvent', what: 'score' },
    { key: 'terms.legal', what: 'mean' },
  ),
  ...because(
    'Whoever decides reads the plain words as the choice, and below them what the decision is called in the law.',
    word('decisionWork.kindHelp.granted', 'toekennen'),
    word('decisionWork.kindHelp.partly', 'toekennen'),
  ),
];
