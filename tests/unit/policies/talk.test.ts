import { describe, expect, it } from 'vitest';
import { mayWriteNote, type NewNote, type NoteActor } from '@/lib/policies/notes';
import {
  mayTalk,
  visibleAttachments,
  visibleMessages,
  type Talk,
  type TalkActor,
  type TalkVerb,
} from '@/lib/policies/talk';

const [samira, bilal] = ['samira', 'bilal'];
const added = new Date('2026-03-03T10:00:00Z');

const resident = (personId: string, isAdult: boolean, hasOwnVoice = true): TalkActor => ({
  ...{ kind: 'resident', personId, isAdult, hasOwnVoice },
});
const staff = (as: 'contactPerson' | 'standIn' | 'involved'): TalkActor => ({
  ...{ kind: 'staff', staffId: 'marijke', as },
});

const actors: Record<string, TalkActor> = {
  'an adult': resident(samira, true),
  'a young person': resident(bilal, false),
  'a child': resident(bilal, false, false),
  'the contact person': staff('contactPerson'),
  'who stands in': staff('standIn'),
  'a colleague who helps': staff('involved'),
  'somebody from outside': { kind: 'participant', participantId: 'ravi' },
};

const talk = (about: Partial<Talk> = {}): Talk => ({
  ...{ ownerId: null, memberSince: null, isOver: false },
  ...about,
});

const talks = {
  'the household’s': talk(),
  'the household’s, when added': talk({ memberSince: added }),
  'that of the young person': talk({ ownerId: bilal }),
  'that of the young person, when added': talk({ ownerId: bilal, memberSince: added }),
  'that of a young person who moved out': talk({ ownerId: bilal, isOver: true }),
} satisfies Record<string, Talk>;

const verbs: TalkVerb[] = ['read', 'write', 'share', 'leave', 'tell'];

/** Everything that is allowed; what does not stand here is not. */
const allowed: Record<keyof typeof talks, Record<string, TalkVerb[]>> = {
  'the household’s': {
    'an adult': ['read', 'write', 'share'],
    'the contact person': ['read', 'write', 'share', 'tell'],
    'who stands in': ['read', 'write', 'share', 'tell'],
  },
  'the household’s, when added': {
    'an adult': ['read', 'write', 'share'],
    'the contact person': ['read', 'write', 'share', 'leave', 'tell'],
    'who stands in': ['read', 'write', 'share', 'leave', 'tell'],
    'a colleague who helps': ['read', 'write', 'leave'],
    'somebody from outside': ['read', 'write', 'leave'],
  },
  'that of the young person': {
    'a young person': ['read', 'write', 'share'],
    'the contact person': ['read', 'write', 'tell'],
    'who stands in': ['read', 'write', 'tell'],
  },
  'that of the young person, when added': {
    'a young person': ['read', 'write', 'share'],
    'the contact person': ['read', 'write', 'leave', 'tell'],
    'who stands in': ['read', 'write', 'leave', 'tell'],
    'a colleague who helps': ['read', 'write', 'leave'],
    'somebody from outside': ['read', 'write', 'leave'],
  },
  'that of a young person who moved out': {
    'a young person': ['read'],
    'the contact person': ['read', 'tell'],
    'who stands in': ['read', 'tell'],
  },
};

const cells = Object.keys(talks).flatMap((which) =>
  Object.keys(actors).map((who) => ({ which: which as keyof typeof talks, who })),
);

describe('who may do what in a conversation', () => {
  it.each(cells)('$who, in $which', ({ which, who }) => {
    const may = verbs.filter((verb) => mayTalk(actors[who]!, verb, talks[which]));
    expect(may).toEqual(verbs.filter((verb) => allowed[which][who]?.includes(verb)));
  });
});

describe('what may be read', () => {
  const nothing = { id: { in: [] } };
  const messages = (who: string, about: Partial<Talk> & { id?: string | null } = {}) =>
    visibleMessages(actors[who]!, { id: 'talk', ...talk(about), ...about });

  it('is all of it for who is in it by right, also when added besides', () => {
    expect(messages('an adult')).toEqual({ conversationId: 'talk' });
    expect(messages('the contact person', { memberSince: added })).toEqual({
      conversationId: 'talk',
    });
  });

  it('is what was said since, for who was added', () => {
    const since = { conversationId: 'talk', at: { gte: added } };
    expect(messages('a colleague who helps', { memberSince: added })).toEqual(since);
    expect(messages('somebody from outside', { memberSince: added })).toEqual(since);
  });

  it('is nothing for anybody else, and where nothing was said', () => {
    expect(messages('a young person')).toEqual(nothing);
    expect(messages('a colleague who helps')).toEqual(nothing);
    expect(messages('an adult', { ownerId: bilal })).toEqual(nothing);
    expect(messages('an adult', { id: null })).toEqual(nothing);
  });

  it('goes for files as well, once they were looked at', () => {
    const files = visibleAttachments(actors['an adult']!, { id: 'talk', ...talk() });
    expect(files).toEqual({
      ...{ message: { conversationId: 'talk' }, scan: { in: ['none', 'clean'] } },
    });
  });
});

describe('who may write which note', () => {
  const contact: NoteActor = { as: 'contactPerson', domains: [] };
  const standIn: NoteActor = { as: 'standIn', domains: [] };
  const helper: NoteActor = { as: 'involved', domains: ['jeugd'] };
  const forPart = (domain: string | null): NewNote => ({
    ...{ audience: 'part', domain, isMeldcode: false },
  });
  const plain = (audience: 'contact' | 'involved', isMeldcode = false): NewNote => ({
    ...{ audience, domain: null, isMeldcode },
  });

  it.each<[string, NoteActor, NewNote, boolean]>([
    ['the contact person, to all who help', contact, plain('involved'), true],
    ['the contact person, to those of a part', contact, forPart('wmo'), true],
    ['who stands in, to those of a part', standIn, forPart('wmo'), true],
    ['who helps, to the contact person', helper, plain('contact'), true],
    ['who helps, to all who help', helper, plain('involved'), true],
    ['who helps, to those of the own part', helper, forPart('jeugd'), true],
    ['who helps, to those of another part', helper, forPart('wmo'), false],
    ['anybody, to those of no part', contact, forPart(null), false],
    ['who helps, about safety', helper, plain('contact', true), true],
    ['anybody, about safety to all who help', contact, plain('involved', true), false],
  ])('%s', (_what, actor, note, may) => {
    expect(mayWriteNote(actor, note)).toBe(may);
  });
});
