import 'server-only';
import { randomUUID } from 'node:crypto';
import { postcodeNumber } from '@/lib/rules/postcode';
import { addressKey, type HouseholdMatch } from '@/lib/rules/household-match';
import { nameKey, type PersonName } from '@/lib/rules/names';
import { splitTypedName } from '@/lib/rules/typed-name';
import { asksForSafety } from '@/lib/domains/urgencies';
import type { Tx } from '@/lib/platform/db';
import { toDateColumn } from '@/lib/platform/clock';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';

/** Where a request belongs after its people were written down. */
export type Settled = {
  householdId: string;
  neighbourhoodKey: string | null;
  askerId: string;
  matchedPersonId: string | null;
  matchStatus: 'verified' | 'new' | 'to_confirm';
  isNewHousehold: boolean;
};

type Settling = {
  answers: HelpRequestAnswers;
  match: HouseholdMatch;
  requestId: string;
  at: Date;
  /** the person behind the sign-in, when there is one already */
  signedInPersonId: string | null;
  identityId: string | null;
};

const emptyToNull = (text: string) => (text === '' ? null : text);

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

async function neighbourhoodOf(tx: Tx, postcode: string | null): Promise<string | null> {
  if (postcode === null) return null;
  const digits = postcodeNumber(postcode);
  const area = await tx.postcodeArea.findFirst({
    where: { fromDigits: { lte: digits }, untilDigits: { gte: digits } },
    select: { neighbourhoodKey: true },
  });
  return area?.neighbourhoodKey ?? null;
}

async function addHousehold(tx: Tx, answers: HelpRequestAnswers) {
  const who = answers['wie-bent-u'];
  const id = randomUUID();
  const neighbourhoodKey = await neighbourhoodOf(tx, who.postcode);
  await tx.household.createMany({
    data: [
      {
        id,
        street: emptyToNull(who.street),
        houseNumber: emptyToNull(who.houseNumber),
        postcode: who.postcode,
        city: emptyToNull(who.city),
        neighbourhoodKey,
        addressKey: addressKey(who.postcode, who.houseNumber),
        isAddressSecret: who.isAddressSecret,
        hasSafetyFlag: asksForSafety(answers.dringend.urgencies),
        mayNotBeCalledHome: answers.bereiken.mayNotBeCalledHome,
      },
    ],
  });
  return { id, neighbourhoodKey };
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

/**
 * Writes down the people of a request: the one who asks, and everybody named as living there. Nobody is merged with a
 * person who is known already; in a household that exists they stay unconfirmed until the contact person looked.
 * @param tx transaction
 * @param settling answers, what the rule decided, and ids
 * @returns household, asker and how sure that is
 */
export async function settlePeople(tx: Tx, settling: Settling): Promise<Settled> {
  const { answers, match, signedInPersonId } = settling;
  const isJoining = match.kind === 'own-household' || match.kind === 'to-confirm';
  const household = isJoining
    ? await tx.household.findUniqueOrThrow({
        where: { id: match.householdId },
        select: { id: true, neighbourhoodKey: true },
      })
    : await addHousehold(tx, answers);
  if (match.kind === 'own-household') await addProtection(tx, household.id, answers);
  const askerId =
    match.kind === 'own-household' ? match.personId : (signedInPersonId ?? randomUUID());
  const isNewPerson = match.kind !== 'own-household' && signedInPersonId === null;
  await addPeople(tx, settling, {
    householdId: household.id,
    askerId,
    isNewPerson,
    isConfirmed: !isJoining,
  });
  return {
    householdId: household.id,
    neighbourhoodKey: household.neighbourhoodKey,
    askerId,
    matchedPersonId: match.kind === 'to-confirm' ? match.personId : null,
    matchStatus:
      match.kind === 'own-household'
        ? 'verified'
        : match.kind === 'to-confirm'
          ? 'to_confirm'
          : 'new',
    isNewHousehold: !isJoining,
  };
}

type Placing = { householdId: string; askerId: string; isNewPerson: boolean; isConfirmed: boolean };

async function addPeople(tx: Tx, settling: Settling, placing: Placing): Promise<void> {
  const { answers, requestId, at, identityId, match } = settling;
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
    person: personRow(randomUUID(), splitTypedName(member.name), member.birthDate),
  }));
  const newPeople = [
    ...(placing.isNewPerson ? [asker] : []),
    ...others.map((other) => other.person),
  ];
  if (newPeople.length > 0) await tx.person.createMany({ data: newPeople });
  const place = {
    householdId: placing.householdId,
    since: at,
    isConfirmed: placing.isConfirmed,
    requestId,
  };
  const members = others.map(({ relation, person }) => ({
    ...place,
    relation,
    personId: person.id,
  }));
  const ownPlace = { ...place, relation: 'asker', personId: placing.askerId };
  const places = match.kind === 'own-household' ? members : [ownPlace, ...members];
  if (places.length > 0)
    await tx.householdMember.createMany({ data: places, skipDuplicates: true });
  if (identityId && placing.isNewPerson) {
    await tx.identity.update({
      where: { id: identityId },
      data: { personId: placing.askerId },
      select: { id: true },
    });
  }
}
