import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { contactInOf } from '@/lib/queries/desk/contact-in';
import { lookUp } from '@/lib/queries/desk/look-up';
import { bornOn, colleague, daysAgo, host, household, visit } from '@/tests/support/factories/desk';

const born = '1988-01-15';
let truus: StaffActor;
let marijke: string;
let samira: { householdId: string; caseId: string };

beforeAll(async () => {
  truus = await host();
  marijke = await colleague();
  samira = await household({
    contactPersonId: marijke,
    people: [
      { givenName: 'Samira', familyName: 'Voorbeeld', birthDate: born },
      {
        givenName: 'Zoë',
        familyNamePrefix: 'van den',
        familyName: 'Bronwaßer',
        birthDate: '2001-03-03',
      },
    ],
  });
});

const look = async (name: string, birthDate = born, actor = truus) =>
  (await lookUp(actor, visit({ name, birthDate: bornOn(birthDate) }))).caseId;

const looksOf = (actor: StaffActor) =>
  database().auditEvent.findMany({ where: { event: 'desk.lookedUp', actorId: actor.staffId } });

describe('looking somebody up at the desk', () => {
  it.each([
    ['Samira Voorbeeld', born],
    ['samira vorbeeldt', born],
    ['Voorbeeld, S.', born],
    ['zoe bronwasser', '2001-03-03'],
    ['Zoë van der Bronwaser', '2001-03-03'],
    ['Bronwasser Zoe', '2001-03-03'],
  ])('finds %s', async (name, date) => {
    expect(await look(name, date)).toBe(samira.caseId);
  });

  it.each([
    ['Samira Voorbeeld', '1988-01-16'],
    ['Samira Voorbeeld', '2001-03-03'],
    ['Samira', born],
    ['Voorbeeld', born],
    ['Fatna Voorbeeld', born],
    ['%', born],
    ["' or 1=1 --", born],
  ])('does not find %s, born on %s', async (name, date) => {
    expect(await look(name, date)).toBeNull();
  });

  it('needs name and birth date, both', async () => {
    await expect(lookUp(truus, visit({ name: 'Samira Voorbeeld' }))).rejects.toThrow(
      'birthDate.day: birthDateMissing',
    );
    await expect(lookUp(truus, visit({ birthDate: bornOn(born) }))).rejects.toThrow(
      FieldErrorsError,
    );
  });

  it('is only for the desk', async () => {
    await expect(look('Samira Voorbeeld', born, { ...truus, roles: [] })).rejects.toThrow(
      NotFoundError,
    );
  });

  it('never guesses between two households', async () => {
    const people = [{ givenName: 'Jan', familyName: 'Testma', birthDate: '1970-05-05' }];
    await household({ contactPersonId: marijke, people });
    await household({ contactPersonId: marijke, people });
    expect(await look('Jan Testma', '1970-05-05')).toBeNull();
  });

  it('says nothing of people who are only mentioned, or who left', async () => {
    const one = { familyName: 'Fictief', birthDate: '1971-05-05' };
    await household({
      contactPersonId: marijke,
      people: [
        { ...one, givenName: 'Nora', isConfirmed: false },
        { ...one, givenName: 'Otto', until: daysAgo(3) },
      ],
    });
    expect(await look('Nora Fictief', '1971-05-05')).toBeNull();
    expect(await look('Otto Fictief', '1971-05-05')).toBeNull();
  });

  it('knows a contact person as long as she stays: a year after closing, while in service', async () => {
    const left = await colleague({ inServiceUntil: daysAgo(2) });
    const of = (givenName: string) => [
      { givenName, familyName: 'Oefenko', birthDate: '1972-05-05' },
    ];
    const recent = { contactPersonId: marijke, people: of('Olena'), closedAt: daysAgo(100) };
    const { caseId } = await household(recent);
    await household({ contactPersonId: marijke, people: of('Petra'), closedAt: daysAgo(500) });
    await household({ contactPersonId: left, people: of('Quirine') });
    expect(await look('Olena Oefenko', '1972-05-05')).toBe(caseId);
    expect(await look('Petra Oefenko', '1972-05-05')).toBeNull();
    expect(await look('Quirine Oefenko', '1972-05-05')).toBeNull();
  });
});

describe('a household that must not be found', () => {
  it.each([{ isAddressSecret: true }, { hasSafetyFlag: true }])(
    '%j: is as if not there',
    async (flag) => {
      const birthDate = flag.isAddressSecret ? '1990-04-17' : '1990-04-18';
      const people = [{ givenName: 'Nora', familyName: 'Fictief', birthDate }];
      const hidden = await household({ contactPersonId: marijke, people, ...flag });
      const henk = await host('Henk Oefening');
      expect(await look('Nora Fictief', birthDate, henk)).toBeNull();
      // Somebody who hides can see that somebody asked.
      const looks = await looksOf(henk);
      expect(looks).toHaveLength(2);
      expect(looks.map(({ caseId, payload }) => ({ caseId, payload }))).toEqual(
        expect.arrayContaining([
          { caseId: hidden.caseId, payload: { found: false, personId: expect.any(String) } },
          { caseId: null, payload: { found: false } },
        ]),
      );
    },
  );

  it('does not hide the other household of the same name, which an earlier visit made', async () => {
    const people = [{ givenName: 'Vera', familyName: 'Fictief', birthDate: '1990-04-19' }];
    await household({ contactPersonId: marijke, people, hasSafetyFlag: true });
    const { caseId } = await household({ contactPersonId: marijke, people });
    expect(await look('Vera Fictief', '1990-04-19')).toBe(caseId);
  });

  it('is no longer shown once it is flagged, also on a screen that found it before', async () => {
    const people = [{ givenName: 'Wim', familyName: 'Fictief', birthDate: '1990-04-20' }];
    const { caseId, householdId } = await household({ contactPersonId: marijke, people });
    expect(await contactInOf(caseId, '2026-11-23')).toMatchObject({ name: 'Marijke Denkbeeld' });
    const data = { hasSafetyFlag: true };
    await database().household.update({ where: { id: householdId }, data });
    expect(await contactInOf(caseId, '2026-11-23')).toBeNull();
  });
});

describe('the record of a look', () => {
  it('says who looked, and which household was shown, never what was typed', async () => {
    const sadia = await host('Sadia Proefstuk');
    await look('Samira Voorbeeld', born, sadia);
    const [found] = await looksOf(sadia);
    expect(found).toMatchObject({
      actorId: sadia.staffId,
      actorName: 'Sadia Proefstuk, gastvrouw',
      origin: 'desk',
      payload: { found: true },
      ...samira,
    });
    const henk = await host('Henk Oefening');
    await look('Xantippe Onbekend', born, henk);
    const [missed] = await looksOf(henk);
    expect(missed).toMatchObject({ payload: { found: false }, caseId: null, householdId: null });
    expect(JSON.stringify([found, missed])).not.toMatch(/voorbeeld|onbekend|1988/i);
  });
});

describe('whether the contact person is in', () => {
  it('names the stand-in of somebody who is away', async () => {
    const omar = await colleague({ name: 'Omar Verzinsel', phone: '0600000144' });
    const away = await colleague({ name: 'Kees Fabel', workDays: [1, 2, 3, 4, 5] });
    await database().absence.create({
      data: {
        staffId: away,
        from: new Date('2026-11-23'),
        until: new Date('2026-12-04'),
        standInId: omar,
      },
    });
    const people = [{ givenName: 'Tom', familyName: 'Testma', birthDate: '1973-05-05' }];
    const { caseId } = await household({ contactPersonId: away, people });
    expect(await contactInOf(caseId, '2026-11-24')).toEqual({
      name: 'Kees Fabel',
      phone: '0600000143',
      workDays: [1, 2, 3, 4, 5],
      presence: { kind: 'away', backOn: '2026-12-07', standInId: omar },
      standIn: { name: 'Omar Verzinsel', phone: '0600000144' },
    });
    expect(await contactInOf(caseId, '2026-12-07')).toMatchObject({
      presence: { kind: 'in' },
      standIn: null,
    });
  });
});
