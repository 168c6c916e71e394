import { beforeAll, describe, expect, it } from 'vitest';
import { answerConsent } from '@/lib/commands/consent/answer-consent';
import { noteConsent } from '@/lib/commands/consent/note-consent';
import { addPart } from '@/lib/commands/case/add-part';
import { endInvolvement } from '@/lib/commands/involved/end-involvement';
import type { Actor, ResidentActor, StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { involvedPage } from '@/lib/queries/involved/involved-page';
import { asOwner } from '@/tests/support/database';
import { asks, joined, outcomeOf, questionsOf } from '@/tests/support/factories/involved';
import { home, member, type Home } from '@/tests/support/factories/plan';
import { recordOf, wholeCase } from '@/tests/support/factories/work';
import { withClient } from '../../../scripts/lib/client.mjs';

// Samira asks for help with money, a child and the stairs at once; then something arises in one part that the others do
// not read by themselves.
let at: Home;
let wmo: StaffActor;
let jeugd: StaffActor;
let armoede: StaffActor;
let general: StaffActor;

const secret = { wmo: 'Een traplift.', jeugd: 'Praat met Yara.', armoede: 'Betaalt af.' };
const whatOf = async (actor: StaffActor) => {
  const { parts } = await involvedPage(actor, at.caseId);
  return Object.fromEntries(parts.map(({ domain, what }) => [domain, what?.outcome ?? null]));
};
const last = async (to: string) =>
  (await questionsOf(at.householdId)).filter((one) => one.toDomain === to).at(-1)!;

const answer = async (actor: Actor, to: string, said: 'yes' | 'no' | 'withdraw') => {
  const { id, version } = await last(to);
  return answerConsent(actor as ResidentActor, id, { answer: said, version });
};

beforeAll(async () => {
  at = await home({
    ...{ areas: ['geld', 'gezin', 'dagelijks'], story: 'Het lukt niet meer.' },
    members: [{ name: 'Noor', birthDate: '2017-06-30' }],
  });
  wmo = await joined(at.caseId, 'wmo', 'Anouk Fictief');
  jeugd = await joined(at.caseId, 'jeugd', 'Yara Denkbeeldig');
  armoede = await joined(at.caseId, 'armoede', 'Omar Verzinsel');
  general = await joined(at.caseId, null, 'Iris Overal');
  for (const [domain, outcome] of Object.entries(secret)) {
    await outcomeOf(at.caseId, domain, outcome);
  }
});

describe('that others are there, everybody who is involved may know', () => {
  it('who, in which part, who lives there, and who the contact person is', async () => {
    const page = await involvedPage(general, at.caseId);
    expect(page.takingPart.map((one) => one.name)).toEqual([
      ...['Anouk Fictief', 'Yara Denkbeeldig', 'Omar Verzinsel', 'Iris Overal'],
    ]);
    expect(page.parts).toContainEqual(
      expect.objectContaining({ domain: 'jeugd', who: ['Yara Denkbeeldig'], what: null }),
    );
    expect(page.people.map(({ givenName }) => givenName).sort()).toEqual(['Jan', 'Noor']);
    expect(page.contactPerson.name).toBe('Marijke Denkbeeld');
  });

  it('and no more than that, for who helps with no part in particular', async () => {
    const page = await involvedPage(general, at.caseId);
    expect(JSON.stringify(page)).not.toMatch(/traplift|Yara\.|Betaalt|lukt niet meer/);
    expect(page.words).toEqual([]);
  });
});

describe('what is in a part', () => {
  it('is read by who works in it; by debt help also without a yes (Wgs 8d); by others not', async () => {
    const two = { wmo: secret.wmo, jeugd: null, armoede: null };
    expect(await whatOf(wmo)).toEqual(two);
    expect(await whatOf(jeugd)).toEqual({ ...two, wmo: null, jeugd: secret.jeugd });
    expect(await whatOf(armoede)).toEqual(secret);
  });

  it('the words of a request are read by every part for which it was sent (RULES 2.1 G4)', async () => {
    for (const actor of [wmo, jeugd, armoede]) {
      const { words } = await involvedPage(actor, at.caseId);
      expect(words.map((one) => one.story)).toEqual(['Het lukt niet meer.', 'Het lukt niet meer.']);
    }
  });

  it('but not by a part that was added later', async () => {
    const werk = await joined(at.caseId, 'werk-inkomen', 'Kees Verzonnen');
    const request = { requestId: at.requestId, domain: 'werk-inkomen' };
    await addPart(at.contact, at.caseId, request);
    const page = await involvedPage(werk, at.caseId);
    expect(page.words).toEqual([]);
    expect(JSON.stringify(page)).not.toMatch(/lukt niet meer/);
    expect(page.parts.find((part) => part.domain === 'werk-inkomen')!.what).not.toBeNull();
  });
});

describe('a yes', () => {
  it('is asked of who asked for the part, in words that stay; not by who is only involved', async () => {
    await expect(asks(wmo, at.caseId, { from: 'jeugd', to: 'wmo' })).rejects.toThrow(NotFoundError);
    await asks(at.contact, at.caseId, { from: 'jeugd', to: 'wmo' });
    await asks(at.contact, at.caseId, { from: 'jeugd', to: 'wmo' });
    expect(await questionsOf(at.householdId)).toMatchObject([
      {
        ...{ personId: at.self.id, aboutId: at.self.id, state: 'asked' },
        ...{ askedById: at.contact.staffId, words: 'nl: mag wmo lezen van jeugd? u' },
      },
    ]);
    expect(await whatOf(wmo)).toMatchObject({ jeugd: null });
    expect(await recordOf(at.caseId, 'consent.asked')).toHaveLength(1);
  });

  it('opens this one flow, and a withdrawal closes it at once; the help goes on', async () => {
    await answer(at.resident, 'wmo', 'yes');
    expect(await whatOf(wmo)).toMatchObject({ jeugd: secret.jeugd, armoede: null });
    expect(await whatOf(jeugd)).toMatchObject({ wmo: null });
    const before = await wholeCase(at.caseId);
    await answer(at.resident, 'wmo', 'withdraw');
    expect(await whatOf(wmo)).toMatchObject({ wmo: secret.wmo, jeugd: null });
    const after = await wholeCase(at.caseId);
    expect(after.requests).toEqual(before.requests);
    expect(after.signals.filter((one) => one.kind === 'consentAnswered')).toHaveLength(2);
  });

  it('is of nobody else: another resident, or one of another household, finds nothing', async () => {
    await asks(at.contact, at.caseId, { from: 'jeugd', to: 'wmo' });
    const partner = await member(at.householdId, 'Karim', '1979-01-01');
    const other = await home({ houseNumber: '7' });
    for (const actor of [partner, other.resident]) {
      await expect(answer(actor, 'wmo', 'yes')).rejects.toThrow(NotFoundError);
    }
    const { id, version } = await last('wmo');
    const note = { answer: 'yes', how: 'written', version } as const;
    await expect(noteConsent(other.contact, other.caseId, id, note)).rejects.toThrow(NotFoundError);
    await expect(noteConsent(wmo, at.caseId, id, note)).rejects.toThrow(NotFoundError);
    expect(await last('wmo')).toMatchObject({ state: 'asked', version });
  });

  it('twice is once; another answer meanwhile comes back', async () => {
    const { id, version } = await last('wmo');
    const yes = { answer: 'yes', version } as const;
    await Promise.all([1, 2].map(() => answerConsent(at.resident, id, yes)));
    expect(await last('wmo')).toMatchObject({ state: 'given', answeredHow: 'self', version: 2 });
    const no = { answer: 'no', version } as const;
    await expect(answerConsent(at.resident, id, no)).rejects.toThrow(ConflictError);
    await answer(at.resident, 'wmo', 'withdraw');
  });

  it('in writing is asked where the article says so: said in a conversation is not enough', async () => {
    const werk = await joined(at.caseId, 'werk-inkomen', 'Wil Fictief');
    const see = async () =>
      (await involvedPage(werk, at.caseId)).parts.find((part) => part.domain === 'armoede')!.flow;
    await asks(at.contact, at.caseId, { from: 'armoede', to: 'werk-inkomen' });
    const { id, version } = await last('werk-inkomen');
    const note = { answer: 'yes', version } as const;
    await noteConsent(at.contact, at.caseId, id, { ...note, how: 'conversation' });
    expect(await see()).toMatchObject({ isAllowed: false, why: 'notInWriting' });
    const noted = await last('werk-inkomen');
    const back = { answer: 'withdraw', how: 'conversation', version: noted.version } as const;
    await noteConsent(at.contact, at.caseId, id, back);
    await asks(at.contact, at.caseId, { from: 'armoede', to: 'werk-inkomen' });
    const again = await last('werk-inkomen');
    const paper = { answer: 'yes', how: 'written', version: again.version } as const;
    await noteConsent(at.contact, at.caseId, again.id, paper);
    expect(await see()).toMatchObject({
      ...{ isAllowed: true, why: 'yes', article: 'Participatiewet 65(2)(b)' },
    });
  });

  it('is not asked where none is needed', async () => {
    const asked = asks(at.contact, at.caseId, { from: 'jeugd', to: 'armoede' });
    await expect(asked).rejects.toThrow(FieldErrorsError);
  });
});

describe('the young (RULES 2.4)', () => {
  it('a child under 12 is spoken for, who must be named', async () => {
    const noor = await member(at.householdId, 'Noor', '2017-06-30');
    const flow = { from: 'wmo', to: 'jeugd' };
    const about = { about: [noor.personId!] };
    await expect(asks(at.contact, at.caseId, flow, about)).rejects.toThrow(FieldErrorsError);
    await asks(at.contact, at.caseId, flow, { ...about, parents: [at.self.id] });
    const questions = (await questionsOf(at.householdId)).filter((one) => one.toDomain === 'jeugd');
    const who = questions.map(({ personId, aboutId }) => [personId, aboutId]);
    expect(who).toContainEqual([at.self.id, at.self.id]);
    expect(who).toContainEqual([at.self.id, noor.personId]);
    expect(who).toHaveLength(2);
  });

  it('from 12 a child speaks alone about the Wmo, and together with a parent about youth help', async () => {
    const young = await home({ houseNumber: '30', areas: ['gezin', 'dagelijks'] });
    const bilal = await member(young.householdId, 'Bilal', `${now().getFullYear() - 14}-01-01`);
    const asked = async (flow: { from: string; to: string }) => {
      const about = { about: [bilal.personId!], parents: [young.self.id] };
      await asks(young.contact, young.caseId, flow, about);
      const all = await questionsOf(young.householdId);
      const ofBilal = all.filter(
        (one) => one.aboutId === bilal.personId && one.toDomain === flow.to,
      );
      return ofBilal.map((one) => one.personId);
    };
    expect(await asked({ from: 'wmo', to: 'jeugd' })).toEqual([bilal.personId]);
    const both = await asked({ from: 'jeugd', to: 'wmo' });
    expect(both.sort()).toEqual([bilal.personId, young.self.id].sort());
    const colleague = await joined(young.caseId, 'wmo', 'Nel Fictief');
    await outcomeOf(young.caseId, 'jeugd', 'Een rustige klas.');
    const see = async () => JSON.stringify(await involvedPage(colleague, young.caseId));
    for (const { id, version, personId } of await questionsOf(young.householdId)) {
      expect(await see()).not.toContain('Een rustige klas.');
      const who = personId === bilal.personId ? bilal : young.resident;
      await answerConsent(who, id, { answer: 'yes', version });
    }
    expect(await see()).toContain('Een rustige klas.');
  });
});

describe('while a page is loading', () => {
  /** Holds what a page reads last until something else was done, as another browser would do it just then. */
  async function whileLoading<T>(load: () => Promise<T>, meanwhile: () => Promise<unknown>) {
    return withClient(process.env.DATABASE_OWNER_URL!, async (client) => {
      await client.query('begin');
      await client.query('lock table request_addition in access exclusive mode');
      const loading = load();
      // The page waits for the lock: everything before it was read.
      await waitUntilWaiting();
      await meanwhile();
      await client.query('commit');
      return loading;
    });
  }

  async function waitUntilWaiting(): Promise<void> {
    for (;;) {
      const waiting = await asOwner(
        `select from pg_locks where not granted and relation = 'request_addition'::regclass`,
      );
      if (waiting.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it('a yes that is taken back is no yes', async () => {
    await asks(at.contact, at.caseId, { from: 'jeugd', to: 'wmo' });
    await answer(at.resident, 'wmo', 'yes');
    expect(await whatOf(wmo)).toMatchObject({ jeugd: secret.jeugd });
    const page = await whileLoading(
      () => whatOf(wmo),
      () => answer(at.resident, 'wmo', 'withdraw'),
    );
    expect(page).toMatchObject({ wmo: secret.wmo, jeugd: null });
  });

  it('an involvement that is ended has ended', async () => {
    const helper = await joined(at.caseId, 'jeugd', 'Bijna Weg');
    const { id } = await database().involvement.findFirstOrThrow({
      where: { staffId: helper.staffId },
    });
    const loading = whileLoading(
      () => involvedPage(helper, at.caseId),
      () => endInvolvement(at.contact, at.caseId, id),
    );
    await expect(loading).rejects.toThrow(NotFoundError);
  });
});

it('what is not there is not found', async () => {
  await expect(involvedPage(wmo, randomId())).rejects.toThrow(NotFoundError);
});
