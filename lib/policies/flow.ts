import type { Domain } from '@/lib/domains';

/** As whom somebody reads what stands in a part (RULES 2.3). */
export type FlowReader =
  'contactPerson' | 'standIn' | 'involved' | 'brokeGlass' | 'teamLead' | 'host' | 'participant';

/** How the yes to one flow stands, all whose yes it takes together; null when nobody was asked. */
export type FlowYes = {
  state: 'asked' | 'given' | 'refused' | 'withdrawn';
  /** said on the own page, in a conversation, or on paper */
  how: 'self' | 'conversation' | 'written' | null;
} | null;

/** What a domain says about flows; the registry holds them. */
export type FlowDomain = Pick<Domain, 'key' | 'inflow'>;

/** A flow of what is in a part to who works in another one. */
export type FlowQuestion = {
  from: FlowDomain;
  /** the domain that the reader works in; null for who helps with no part in particular */
  to: FlowDomain | null;
  reader: FlowReader;
  yes: FlowYes;
  /** the Wet aanpak meervoudige problematiek sociaal domein is in force here (settings, off by default) */
  isWamsInForce: boolean;
};

/** Whether it may be read, in one word why, and the article or the line of the rulebook. */
export type Flow = { isAllowed: boolean; why: FlowReason; article: string };

/** Why something flows or does not; the words are `involved.flow.<reason>`. */
export type FlowReason =
  | 'coordinates'
  | 'brokeGlass'
  | 'ownPart'
  | 'necessary'
  | 'relatedProblems'
  | 'yes'
  | 'noYes'
  | 'saidNo'
  | 'notInWriting'
  | 'noPart'
  | 'noTask';

const allowed = (why: FlowReason, article: string): Flow => ({ isAllowed: true, why, article });
const denied = (why: FlowReason, article: string): Flow => ({ isAllowed: false, why, article });

const needToKnow = 'RULES 2.3';
const expressYes = 'RULES 2.2';
const wams = 'Wams (36 295)';

/**
 * What a flow asks: the rule of the receiving domain, or an express yes for what its article does not name.
 * @param from where it is
 * @param to where it would go
 */
export function flowRule(
  from: FlowDomain,
  to: FlowDomain,
): Pick<Domain['inflow'], 'rule' | 'article'> {
  const { rule, article, from: named } = to.inflow;
  const isNamed = named === undefined || named.includes(from.key);
  return isNamed ? { rule, article } : { rule: 'consent', article: expressYes };
}

function byYes(rule: 'consent' | 'writtenConsent', article: string, yes: FlowYes): Flow {
  if (yes?.state === 'refused' || yes?.state === 'withdrawn') return denied('saidNo', article);
  if (yes?.state !== 'given') return denied('noYes', article);
  const isWritten = yes.how === 'self' || yes.how === 'written';
  if (rule === 'writtenConsent' && !isWritten) return denied('notInWriting', article);
  return allowed('yes', article);
}

function toWhoIsInvolved({ from, to, yes, isWamsInForce }: FlowQuestion): Flow {
  if (to === null) return denied('noPart', needToKnow);
  if (from.key === to.key) return allowed('ownPart', needToKnow);
  const { rule, article } = flowRule(from, to);
  if (rule === 'necessary') return allowed('necessary', article);
  const flow = byYes(rule, article, yes);
  // The act would give a ground of its own for problems that belong together. A no that was said still stands.
  return isWamsInForce && flow.why === 'noYes' ? allowed('relatedProblems', wams) : flow;
}

/**
 * Whether what is in one part may be read by somebody who works in another (RULES 2.2, 2.3). What no line allows is not
 * allowed. That there is a part, and who works in it, everybody who is involved may know (VALUES M1); this is about what.
 * @param question from where to where, for whom, and how the resident's yes stands
 * @returns yes or no, with the reason and its source
 */
export function flow(question: FlowQuestion): Flow {
  switch (question.reader) {
    case 'contactPerson':
    case 'standIn':
      return allowed('coordinates', needToKnow);
    case 'brokeGlass':
      return allowed('brokeGlass', needToKnow);
    case 'involved':
      return toWhoIsInvolved(question);
    default:
      return denied('noTask', needToKnow);
  }
}
