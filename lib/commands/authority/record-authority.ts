import 'server-only';
import { emptyToNull } from '@/lib/rules/typed-text';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { FieldErrorsError } from '@/lib/platform/errors';
import { personWithBsn } from '@/lib/platform/sign-in/bsn-identity';
import { adultFrom } from '@/lib/rules/age';
import { ageOn } from '@/lib/rules/local-date';
import { nameKey } from '@/lib/rules/names';
import { splitTypedName } from '@/lib/rules/typed-name';
import { institution, livesElsewhere, type AuthorityTyped } from '@/lib/schemas/authority';
import { withChild, type ChildAtHome } from './child-of-case';
import { endForGuardian } from './end-for-guardian';

/** Who decides, as typed; `knownId` is the known person whom a look-up found and a colleague recognised. */
export type Deciding = AuthorityTyped & { knownId: string | null };

const fail = (path: string, key: string) => new FieldErrorsError([{ path, key }]);

/** Somebody whom we do not know yet, with how to reach this one. */
async function newPerson(tx: Tx, { name, birthDate, phone, email }: Deciding): Promise<string> {
  const parts = splitTypedName(name);
  const { id } = await tx.person.create({
    data: {
      ...{ id: randomId(), ...parts, nameKey: nameKey(parts) },
      birthDate: birthDate && toDateColumn(birthDate),
      ...{ phone: emptyToNull(phone), email: emptyToNull(email) },
    },
    select: { id: true },
  });
  return id;
}

/** Somebody at another address, of whom no birth date says that this one is no adult (Burgerlijk Wetboek 1:246). */
async function elsewhere(tx: Tx, typed: Deciding, at: Date): Promise<string> {
  const { birthDate, knownId } = typed;
  if (birthDate && ageOn(birthDate, today(at)) < adultFrom) throw fail('birthDate', 'notAnAdult');
  const personOf = async () => knownId ?? (await newPerson(tx, typed));
  return typed.bsn === null ? personOf() : signsIn(tx, typed, typed.bsn, personOf);
}

/** Whose number it is must be who was typed: nobody comes to decide about a child by a wrong digit. */
async function signsIn(tx: Tx, typed: Deciding, bsn: string, personOf: () => Promise<string>) {
  const personId = await personWithBsn(tx, bsn, personOf);
  if (personId === null) throw fail('bsn', 'bsnOther');
  const { nameKey: key, birthDate } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { nameKey: true, birthDate: true },
  });
  const isNamed = key === nameKey(splitTypedName(typed.name));
  const isBorn = !typed.birthDate || !birthDate || fromDateColumn(birthDate) === typed.birthDate;
  if (personId !== typed.knownId && !(isNamed && isBorn)) throw fail('bsn', 'bsnOther');
  return personId;
}

async function adultOf(
  tx: Tx,
  typed: Deciding,
  { people }: ChildAtHome,
  at: Date,
): Promise<string> {
  if (typed.adult === livesElsewhere) return elsewhere(tx, typed, at);
  const adult = people.find(({ id }) => id === typed.adult);
  if (!adult || adult.age < adultFrom) throw fail('adult', 'adultMissing');
  return adult.id;
}

type NewRow = Prisma.AuthorityCreateManyInput;

/**
 * Once per adult: who is written down already is changed or ended, not written down again. And where an institution is
 * guardian, nobody else decides in those days.
 */
async function write(tx: Tx, row: NewRow): Promise<void> {
  const guardians = await tx.authority.findMany({
    where: { childId: row.childId, organisation: { not: null } },
    select: { until: true },
  });
  if (guardians.some(({ until }) => until === null)) throw fail('adult', 'guardianDecides');
  const [made] = await tx.authority.createManyAndReturn({
    data: [row],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made) return;
  const isOfDays = row.organisation || guardians.length > 0;
  throw isOfDays ? fail('since', 'othersDecided') : fail('adult', 'decidesAlready');
}

type WhoDecides = Pick<
  NewRow,
  'adultId' | 'organisation' | 'contactName' | 'contactPhone' | 'contactEmail'
>;

/** The institution as typed, or the adult; what somebody elsewhere reads is no question for an institution. */
async function whoDecides(
  tx: Tx,
  typed: Deciding,
  home: ChildAtHome,
  at: Date,
): Promise<WhoDecides & Pick<NewRow, 'kind' | 'reading' | 'readingReason'>> {
  const { kind, reading, readingReason } = typed;
  if (typed.adult !== institution) {
    return { adultId: await adultOf(tx, typed, home, at), kind, reading, readingReason };
  }
  const { organisation, contactName, contactPhone, contactEmail } = typed;
  return { organisation, contactName, contactPhone, contactEmail, kind: 'guardian' };
}

/**
 * Writes down who decides about a child: an adult of the household, a parent or guardian who lives elsewhere, or an
 * institution that is guardian (RULES 2.4). From then on nobody is presumed any more. Where an institution is guardian the
 * authority of parents ends on that day (BW 1:295).
 * @param actor contact person or stand-in
 * @param caseId uuid of a case of the household in which the child lives
 * @param childId uuid
 * @param typed who, what kind of authority, how we know, and what somebody elsewhere reads; the key of the form makes it once
 * @param at moment
 * @throws NotFoundError for others; FieldErrorsError when this adult decides already, is no adult, or has another BSN, or
 * when an institution is guardian in those days
 */
export async function recordAuthority(
  actor: StaffActor,
  caseId: string,
  childId: string,
  typed: Deciding,
  at: Date = now(),
): Promise<void> {
  const { formKey: id, source, since } = typed;
  const isDone = async (tx: Tx) => (await tx.authority.count({ where: { id } })) > 0;
  const bsn = typed.adult === livesElsewhere ? typed.bsn : null;
  await withChild({ actor, caseId, childId, at, bsn, isDone }, async (tx, home) => {
    const who = await whoDecides(tx, typed, home, at);
    if (who.adultId === childId) throw fail('adult', 'adultMissing');
    const end = { actor, caseId, householdId: home.found.householdId, childId, at };
    if (who.organisation && since) await endForGuardian(tx, end, since);
    await write(tx, {
      ...{ id, childId, source, ...who },
      ...{ since: since && toDateColumn(since), recordedAt: at, recordedById: actor.staffId },
    });
    const about = { actor, origin: 'work' as const, caseId, householdId: home.found.householdId };
    const payload = { authorityId: id, personId: childId };
    await record(tx, { event: 'authority.recorded', payload, ...about });
    if (bsn) {
      await record(tx, { event: 'authority.signInLinked', payload, ...about });
    }
  });
}
