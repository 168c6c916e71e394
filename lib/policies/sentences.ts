import type { Actor, ResidentActor, Role, SlipActor, StaffActor } from '@/lib/platform/actor-types';

/** A colleague, as far as must be known to say who answers for her or him. */
export type Colleague = { teamId: string | null; roles: readonly string[] };

/** What must be known of a thing to say who may do something with it. */
export type Things = {
  /** The record of a household. */
  case: {
    kind: 'case';
    contactPersonId: string;
    contactPerson: Colleague;
    /** who stand in today for a contact person who is away, and may help this household */
    standInIds: readonly string[];
    /** the household is restricted, and the one who asks was not named for it */
    isHidden: boolean;
    /** the one who asks must never help this household */
    isExcluded: boolean;
  };
  /** One request, as the resident sent it. */
  request: {
    kind: 'request';
    id: string;
    askerId: string;
    /** the known person that the sender is, once the contact person has said so */
    confirmedPersonId: string | null;
  };
  /** The desk, and somebody who stands at it. */
  desk: { kind: 'desk' };
  /** A request that a host entered. */
  walkIn: { kind: 'walkIn'; enteredById: string | null };
  /** A team with its load and its absences. */
  team: { kind: 'team'; teamId: string | null };
};

/** What can be done with each thing. `know` is only that a household is known and who its contact person is. */
export type Verbs = {
  case:
    | 'know'
    | 'view'
    | 'confirm'
    | 'split'
    | 'contact'
    | 'answer'
    | 'close'
    | 'reopen'
    | 'edit'
    | 'handOver'
    | 'involve'
    | 'askConsent'
    | 'keepAuthority'
    | 'linkFamily'
    | 'deviate'
    | 'consult'
    | 'decide'
    | 'join'
    | 'breakGlass'
    | 'viewRouting'
    | 'reassign'
    | 'restrict';
  request: 'view' | 'add' | 'withdraw' | 'askOther' | 'viewLog';
  desk: 'lookUp' | 'enter' | 'answer';
  walkIn: 'view' | 'print' | 'giveCode';
  team: 'view' | 'setAbsence' | 'makeTemplate';
};

/** The kind that a thing carries with it. */
export type ThingKind = keyof Things;

/** As whom somebody acts; a `colleague` is everybody who works here, in whatever role. */
export type Who = Role | 'colleague' | 'resident' | 'slip';

type ActorAs<W extends Who> = W extends Role | 'colleague'
  ? StaffActor
  : W extends 'resident'
    ? ResidentActor
    : SlipActor;

/** "A <who> may <verbs> a <thing>, when <condition>." What no sentence allows is not allowed. */
export type Sentence<K extends ThingKind> = {
  [W in Who]: {
    who: W;
    may: readonly Verbs[K][];
    when: (actor: ActorAs<W>, thing: Things[K]) => boolean;
  };
}[Who];

/**
 * Whether one of the sentences allows it. A colleague with several roles may what any of them may.
 */
export function allows<K extends ThingKind>(
  sentences: readonly Sentence<K>[],
  actor: Actor,
  verb: Verbs[K],
  thing: Things[K],
): boolean {
  return sentences.some((sentence) => {
    if (!isActingAs(actor, sentence.who) || !sentence.may.includes(verb)) return false;
    // isActingAs says that the actor is the one this sentence is about; the compiler cannot follow that over the union.
    const when = sentence.when as (actor: Actor, thing: Things[K]) => boolean;
    return when(actor, thing);
  });
}

/**
 * Whether somebody works here: the directory gave at least one role.
 */
export const worksHere = (staff: StaffActor): boolean => staff.roles.length > 0;

function isActingAs(actor: Actor, who: Who): boolean {
  if (actor.kind !== 'staff') return actor.kind === who;
  return who === 'colleague' ? worksHere(actor) : actor.roles.some((role) => role === who);
}
