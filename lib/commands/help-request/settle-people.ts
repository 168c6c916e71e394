import 'server-only';
import { emptyToNull } from '@/lib/rules/typed-text';
import { randomId } from '@/lib/platform/crypto';
import { addressKey, type HouseholdMatch } from '@/lib/rules/household-match';
import { nameKey, type PersonName } from '@/lib/rules/names';
import { splitTypedName } from '@/lib/rules/typed-name';
import { asksForSafety } from '@/lib/domains/urgencies';
import type { Tx } from '@/lib/platform/db';
import { insertRows, together, type Rows } from '@/lib/platform/insert-rows';
import { toDateColumn } from '@/lib/platform/clock';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';

/** Where a request belongs after its people were written down. */
export type Settled = {
  householdId: string;
  postcode: string | null;
  askerId: string;
  matchedPersonId: string | null;
  matchStatus: 'verified' | 'new' | 'to_confirm';
  isNewHousehold: boolean;
  /** the asker is a new person, to whom a sign-in is to be linked */
  linksIdentity: boolean;
};

type Settling = {
  answers: HelpRequestAnswers;
  match: HouseholdMatch;
  requestId: string;
  at: Date;
  /** the person behind the sign-in, when there is one already */
  signedInPersonId: string | null;
};

/** An id (UUID version 7) that sorts by moment: of probable households the rule takes the newest. */
function householdIdAt(at: Date): string {
  const moment = at.getTime().toString(16).padStart(12, '0');
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${randomId().slice(15)}`;
}

/** The name of the one who asks, as the rules want it. */
export const askerName = (answers: HelpRequestAnswers): PersonName => {
  const { givenName, familyNamePrefix, familyName } = answers['wie-bent-u'];
  return {
    givenName,
    familyNamePrefix: emptyToNull(familyNamePrefix),
    familyName: emptyToNull(familyName),
  };
};

const personRow = (id: string, name: PersonName, birthDate: string | null) => ({
  id,
  givenName: name.givenName,
  familyNamePrefix: name.familyNamePrefix ?? null,
  familyName: name.familyName ?? null,
  nameKey: nameKey(name),
  birthDate: birthDate === null ? null : toDateColumn(birthDate),
});

function householdRows(id: string, answers: HelpRequestAnswers): Rows {
  const who = answers['wie-bent-u'];
  return {
    household: [
      {
        id,
        street: emptyToNull(who.street),
        houseNumber: emptyToNull(who.houseNumber),
        postcode: who.postcode,
        city: emptyToNull(who.city),
        addressKey: addressKey(who.postcode, who.houseNumber),
        isAddressSecret: who.isAddressSecret,
        hasSafetyFlag: asksForSafety(answers.dringend.urgencies),
        mayNotBeCalledHome: answers.bereiken.mayNotBeCalledHome,
      },
    ],
  };
}

/** A verified resident's own words about safety hold at once; they only ever add protection. */
async function addProtection(
  tx: Tx,
  householdId: string,
  answers: HelpRequestAnswers,
): Promise<void> {
  const flags = {
    ...(answers['wie-bent-u'].isAddressSecret ? { isAddressSecret: true } : {}),
    ...(asksForSafety(answers.dringend.urgencies) ? { hasSafetyFlag: true } : {}),
    ...(answers.bereiken.mayNotBeCalledHome ? { mayNotBeCalledHome: true } : {}),
  };
  if (Object.keys(flags).length === 0) return;
  await tx.household.update({
    where: { id: householdId },
    data: { ...flags, version: { increment: 1 } },
    select: { id: true },
  });
}

const matchStatuses = {
  'own-household': 'verified',
  'to-confirm': 'to_confirm',
  protected: 'new',
  new: 'new',
} as const;

/** Who asks again before the first request was confirmed, is named in the household already. */
async function isNamedIn(tx: Tx, householdId: string, personId: string): Promise<boolean> {
  const where = { householdId, personId, until: null };
  return (await tx.householdMember.count({ where })) > 0;
}

/**
 * The people of a request: the one who asks, and everybody named as living there, to be written with the request. Nobody
 * is merged with a person who is known already; in a household that exists they stay unconfirmed until the contact person
 * looked.
 * @param tx transaction; for protection that holds at once and for the link with the sign-in
 * @param settling answers, what the rule decided, and ids
 * @returns household, asker and how sure that is, with rows that are still to be written
 */
export async function preparePeople(tx: Tx, settling: Settling): Promise<Settled & { rows: Rows }> {
  const { answers, match, signedInPersonId } = settling;
  const isKnown = match.kind === 'own-household' || match.kind === 'to-confirm';
  const household = isKnown
    ? await tx.household.findUniqueOrThrow({
        where: { id: match.householdId },
        select: { id: true, postcode: true },
      })
    : {
        id: householdIdAt(settling.at),
        postcode: answers['wie-bent-u'].postcode,
      };
  if (match.kind === 'own-household') await addProtection(tx, household.id, answers);
  const isOwn = match.kind === 'own-household';
  const askerId = isOwn ? match.personId : (signedInPersonId ?? randomId());
  const isNewPerson = !isOwn && signedInPersonId === null;
  const mayBeNamed = isKnown && !isNewPerson;
  const isPlaced = isOwn || (mayBeNamed && (await isNamedIn(tx, household.id, askerId)));
  const about = { householdId: household.id, askerId, isNewPerson, isPlaced };
  const placing = { ...about, isConfirmed: !isKnown };
  return {
    householdId: household.id,
    postcode: household.postcode,
    askerId,
    matchedPersonId: match.kind === 'to-confirm' ? match.personId : null,
    matchStatus: matchStatuses[match.kind],
    isNewHousehold: !isKnown,
    linksIdentity: isNewPerson,
    rows: together(
      isKnown ? {} : householdRows(household.id, answers),
      peopleRows(settling, placing),
    ),
  };
}

/**
 * Writes the people of a request at once: see preparePeople.
 * @param tx transaction
 * @param settling answers, what the rule decided, and ids
 * @returns household, asker and how sure that is
 */
export async function settlePeople(tx: Tx, settling: Settling): Promise<Settled> {
  const { rows, ...settled } = await preparePeople(tx, settling);
  await insertRows(tx, rows);
  return settled;
}

type Placing = {
  householdId: string;
  askerId: string;
  isNewPerson: boolean;
  /** the asker stands in the household already */
  isPlaced: boolean;
  isConfirmed: boolean;
};

function peopleRows({ answers, requestId, at }: Settling, placing: Placing): Rows {
  const reach = answers.bereiken;
  const asker = {
    ...personRow(placing.askerId, askerName(answers), answers['wie-bent-u'].birthDate),
    phone: emptyToNull(reach.phone),
    email: emptyToNull(reach.email),
    language: reach.language ?? 'nl',
    needsInterpreter: reach.needsInterpreter,
  };
  const others = answers.huishouden.members.map((member) => ({
    relation: member.relation,
    person: {
      ...personRow(randomId(), splitTypedName(member.name), member.birthDate),
      ...{ phone: null, email: null, language: 'nl', needsInterpreter: false },
    },
  }));
  const { householdId, isConfirmed } = placing;
  const placeOf = (personId: string, relation: string) => ({
    ...{ id: randomId(), householdId, personId, relation, since: at, isConfirmed, requestId },
  });
  return {
    person: [...(placing.isNewPerson ? [asker] : []), ...others.map((other) => other.person)],
    householdMember: [
      ...(placing.isPlaced ? [] : [placeOf(placing.askerId, 'asker')]),
      ...others.map(({ relation, person }) => placeOf(person.id, relation)),
    ],
  };
}
