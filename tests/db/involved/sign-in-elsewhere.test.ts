import { beforeEach, describe, expect, it } from 'vitest';
import { linkSignIn } from '@/lib/commands/authority/change-authority';
import { recordAuthority } from '@/lib/commands/authority/record-authority';
import { database, transaction } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { identityOf } from '@/lib/platform/sign-in/admit-resident';
import { myChildren } from '@/lib/queries/child/my-children';
import { isValidBsn } from '@/lib/rules/bsn';
import { livesElsewhere, signInSchema } from '@/lib/schemas/authority';
import { childOf, deciding } from '@/tests/support/factories/authority';
import { sentRequest, signedIn } from '@/tests/support/factories/my-case';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, recordOf } from '@/tests/support/factories/work';

let house = 720;
let number = 999_970_000;
let mother: Home;
let yara: string;
let bsn: string;

/** The next number that a made-up person can have (RULES 2.8). */
function nextBsn(): string {
  do number += 1;
  while (!isValidBsn(String(number)));
  return String(number);
}

beforeEach(async () => {
  mother = await home({ houseNumber: String((house += 1)), areas: ['gezin'] });
  yara = await childOf(mother.householdId, 'Yara', 9);
  bsn = nextBsn();
});

const elsewhere = (about = {}) =>
  deciding(livesElsewhere, { name: 'Karim van Elders', birthDate: '1979-03-04', ...about });
const recorded = async (about = {}) => {
  const typed = elsewhere(about);
  await recordAuthority(mother.contact, mother.caseId, yara, typed);
  const { adultId } = await database().authority.findUniqueOrThrow({
    where: { id: typed.formKey },
  });
  return { adultId, which: { caseId: mother.caseId, childId: yara, authorityId: typed.formKey } };
};
/** Signs in with a number, as the door of the sign-in does it. */
const signIn = async (with_: string) =>
  signedIn((await transaction((tx) => identityOf(tx, with_, {}))).id);

describe('a parent elsewhere whom we do not know yet', () => {
  it('signs in as the person who was written down, by the number alone', async () => {
    const { adultId } = await recorded({ bsn });
    const father = await signIn(bsn);
    expect(father.personId).toBe(adultId);
    expect(await myChildren(father)).toMatchObject([{ id: yara }]);
    const row = await database().identity.findFirstOrThrow({ where: { personId: adultId } });
    expect(Buffer.from(row.bsnCipher).toString()).not.toContain(bsn);
    expect(await recordOf(mother.caseId, 'authority.signInLinked')).toHaveLength(1);
  });

  it('who signed in before and asked nothing is the same one', async () => {
    const before = await signIn(bsn);
    expect(before.personId).toBeNull();
    const { adultId } = await recorded({ bsn });
    expect((await signIn(bsn)).personId).toBe(adultId);
    // And asks for help as that person, who then has a household of his own.
    const { askerId } = await sentRequest({
      ...{ identityId: before.identityId, givenName: 'Karim', houseNumber: `${house}8` },
      birthDate: '1979-03-04',
    });
    expect(askerId).toBe(adultId);
    expect(await myChildren(await signIn(bsn))).toMatchObject([{ id: yara }]);
  });

  it('the number can follow later; once, and not of somebody else', async () => {
    const { adultId, which } = await recorded();
    expect(await myChildren(await signIn(bsn))).toEqual([]);
    const link = (typed: string, version = 1) =>
      linkSignIn(mother.contact, which, signInSchema.parse({ bsn: typed, version }));
    await expect(link(bsn, 9)).rejects.toThrow(ConflictError);
    const other = await colleague({ name: 'Nel Fictief' });
    await expect(linkSignIn(other, which, signInSchema.parse({ bsn, version: 1 }))).rejects.toThrow(
      NotFoundError,
    );
    expect((await signIn(bsn)).personId).toBeNull();
    await link(bsn);
    await link(bsn);
    expect((await signIn(bsn)).personId).toBe(adultId);
    const second = nextBsn();
    await expect(link(second)).rejects.toMatchObject({
      errors: [{ path: 'bsn', key: 'bsnKnown' }],
    });
    expect((await signIn(second)).personId).toBeNull();
  });

  it('a number of somebody with another name is refused, and nothing is written', async () => {
    await recorded({ bsn });
    const noor = await childOf(mother.householdId, 'Noor', 8);
    const typed = elsewhere({ name: 'Piet Anders', bsn });
    await expect(recordAuthority(mother.contact, mother.caseId, noor, typed)).rejects.toThrow(
      FieldErrorsError,
    );
    expect(await database().authority.count({ where: { childId: noor } })).toBe(0);
    expect(await database().person.count({ where: { familyName: 'Anders' } })).toBe(0);
    // The same name is the same person: no second one is made.
    await recordAuthority(mother.contact, mother.caseId, noor, elsewhere({ bsn }));
    expect(await myChildren(await signIn(bsn))).toHaveLength(2);
  });

  it('two colleagues at once make one person of one number', async () => {
    const noor = await childOf(mother.householdId, 'Noor', 8);
    await Promise.all(
      [yara, noor].map((child) =>
        recordAuthority(mother.contact, mother.caseId, child, elsewhere({ bsn })),
      ),
    );
    expect(await myChildren(await signIn(bsn))).toHaveLength(2);
  });

  it('a number that cannot be one is refused at the field', () => {
    const parse = (typed: string) => signInSchema.safeParse({ bsn: typed, version: 1 });
    expect(parse('123456789').error?.issues).toMatchObject([
      { path: ['bsn'], message: 'bsnWrong' },
    ]);
    expect(parse('').error?.issues).toMatchObject([{ path: ['bsn'], message: 'bsnMissing' }]);
    expect(parse('9999.93.847').data).toMatchObject({ bsn: '999993847' });
  });
});
