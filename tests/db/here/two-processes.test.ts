import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { editState } from '@/lib/queries/lease/edit-state';
import type { Held } from '@/lib/schemas/lease';
import { Crowd, type AppProcess } from '@/tests/support/crowd/app-process';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { times } from '@/tests/support/crowd/drafts';
import { beat, sessionOf } from '@/tests/support/factories/here';
import { home, type Home } from '@/tests/support/factories/plan';
import { away, colleague } from '@/tests/support/factories/work';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let crowd: Crowd;
let one: AppProcess;
let other: AppProcess;
let at: Home;
let standIn: StaffActor;
let held: Held;

beforeAll(async () => {
  at = await home();
  standIn = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
  await away(at.contact, standIn);
  held = { thing: 'person', thingId: at.self.id };
  crowd = await Crowd.open();
  [one, other] = await crowd.pair();
});
afterAll(() => expectNoDeadlock(crowd));

const hold = (process: AppProcess, by: StaffActor, phone: string, isTakingOver = false) =>
  process.ask('hold', { ...held, by, caseId: at.caseId, typed: { phone }, isTakingOver });

it('who has a case open on one process sees who has it open, and types, on another', async () => {
  const [mine, theirs] = [(await sessionOf(at.contact)).hash, (await sessionOf(standIn)).hash];
  await other.ask('beHere', [beat(at.caseId, theirs, { typingIn: 'plan' })]);
  expect(await one.ask('beHere', [beat(at.caseId, mine)])).toEqual([
    [{ staffId: standIn.staffId, name: standIn.name, typingIn: 'plan' }],
  ]);
});

it('two who begin at once on two processes: one holds it, whoever that is', async () => {
  for (const _round of times(20, (round) => round)) {
    await database().editLease.deleteMany();
    const both = await Promise.all([hold(one, at.contact, '1'), hold(other, standIn, '2')]);
    expect(both.filter(({ isSelf }) => isSelf)).toHaveLength(1);
  }
});

it('a save on one process while another takes over: in before, or the text is kept', async () => {
  for (const round of times(20, (round) => round)) {
    const phone = `06100000${10 + round}`;
    await database().editLease.deleteMany();
    await hold(one, at.contact, phone);
    const where = { id: held.thingId };
    const person = await database().person.findUniqueOrThrow({ where });
    const facts = {
      ...{ givenName: person.givenName, familyNamePrefix: '', familyName: person.familyName ?? '' },
      ...{ birthDate: null, phone, email: '', language: person.language, needsInterpreter: false },
      version: person.version,
    };
    const [saved, taken] = await Promise.allSettled([
      one.ask('editPerson', { by: at.contact, caseId: at.caseId, id: held.thingId, facts }),
      hold(other, standIn, 'x', true),
    ]);
    expect(taken).toMatchObject({ status: 'fulfilled', value: { isSelf: true } });
    const stands = await database().person.findUniqueOrThrow({ where });
    if (saved.status === 'fulfilled') expect(stands.phone).toBe(phone);
    else {
      expect(saved.reason).toMatchObject({ name: 'ConflictError' });
      expect((await editState(at.contact, { ...held, caseId: at.caseId })).text?.values.phone).toBe(
        phone,
      );
    }
  }
});
