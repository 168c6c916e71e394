import type { KnownKind } from '@/lib/domains/known-kinds';

/** Where somebody is about to ask something. */
export type AskPlace = 'talk' | 'visit' | 'part' | 'step' | 'papers';

// What is asked there most often comes first; nothing is left out, for nobody knows what somebody will ask.
const firstAt: Record<AskPlace, readonly KnownKind[]> = {
  talk: ['papers', 'income'],
  visit: ['help', 'health', 'housing'],
  part: ['income', 'papers', 'work'],
  step: ['help', 'work', 'papers'],
  papers: ['papers', 'income', 'family'],
};

/**
 * The kinds in the order in which they help who is about to ask something somewhere.
 * @param place where
 * @param all kinds, in the order in which they are shown elsewhere
 */
export function kindsAt(place: AskPlace, all: readonly KnownKind[]): KnownKind[] {
  const first = firstAt[place];
  return [...first, ...all.filter((kind) => !first.includes(kind))];
}

/** What a request already told, as far as somebody would ask it again. */
export type ToldAnswers = {
  huishouden?: { members: readonly { name: string; relation: string }[] };
  'wie-helpt'?: { helpers: readonly { name: string; what: string }[] };
  bereiken?: { safeReach?: string };
};

/** One thing that a request told, in the words of who sent it. */
export type Told = { kind: KnownKind; words: string };

/**
 * What a request tells that need not be asked again: who lives there, who helps, how somebody is reached safely.
 * @param answers of the request, as it was sent
 * @returns in the resident's words; what was left open is not there
 */
export function toldIn(answers: ToldAnswers): Told[] {
  const members = answers.huishouden?.members ?? [];
  const helpers = answers['wie-helpt']?.helpers ?? [];
  const told: Told[] = [
    {
      kind: 'family',
      words: members.map((one) => said(one.name, one.relation)).join(', '),
    },
    { kind: 'help', words: helpers.map((one) => said(one.name, one.what)).join(', ') },
    { kind: 'other', words: answers.bereiken?.safeReach ?? '' },
  ];
  return told.filter(({ words }) => words !== '');
}

const said = (name: string, more: string) => (more ? `${name} (${more})` : name);
