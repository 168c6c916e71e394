import { beforeAll, describe, expect, it } from 'vitest';
import { answerConsent } from '@/lib/commands/consent/answer-consent';
import { noteConsent } from '@/lib/commands/consent/note-consent';
import { addPart } from '@/lib/commands/case/add-part';
import type { Actor, ResidentActor, StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { involvedPage } from '@/lib/queries/involved/involved-page';
import { asks, joined, outcomeOf, questionsOf } from '@/tests/support/factories/involved';
import { home, member, type Home } from '@/tests/support/factories/plan';
import { recordOf, wholeCase } from '@/tests/support/factories/work';

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

it('what is not there is not found', async () => {
  await expect(involvedPage(wmo, randomId())).rejects.toThrow(NotFoundError);
});
