import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import { makeContact } from '@/lib/commands/case/make-contact';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Crowd, type AppProcess } from '@/tests/support/crowd/app-process';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { drafts, times } from '@/tests/support/crowd/drafts';
import { Held } from '@/tests/support/crowd/held';
import { signedIn } from '@/tests/support/crowd/staff';
import { expectReceipts, expectWhole } from '@/tests/support/crowd/whole';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let crowd: Crowd;
let both: [AppProcess, AppProcess];
let team: StaffActor[];

beforeAll(async () => {
  team = await Promise.all(['Marijke', 'Omar', 'Saskia'].map((name) => signedIn(name)));
  crowd = await Crowd.open();
  both = await crowd.pair();
});
afterAll(() => expectNoDeadlock(crowd));

type Finished = { home: object; by: StaffActor; caseId: string; version: number };

/** A household whose contact person has done everything there was to do, and can close the case. */
async function finished(houseNumber: string): Promise<Finished> {
  const home = { houseNumber };
  const [draftId] = await drafts([home]);
  const { caseId, requestId } = await both[0].ask('send', { draftId: draftId! });
  const { contactPersonId, parts } = await database().case.findUniqueOrThrow({
    where: { id: caseId },
    include: { parts: true },
  });
  const by = team.find((one) => one.staffId === contactPersonId)!;
  const contact = { requests: [requestId], how: 'call' as const, on: today(), note: '' };
  await makeContact(by, caseId, contact);
  for (const { id, version } of parts) {
    // First contact took it up: one version further.
    const answer = { action: 'answer' as const, outcome: 'Gelukt.', version: version + 1 };
    await changePart(by, caseId, id, answer);
  }
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
  return { home, by, caseId, version };
}

const caseOf = (id: string) => database().case.findUniqueOrThrow({ where: { id } });

/** The household of a closed case has an open one now, with the same contact person, and the request is in it. */
async function expectNextCase({ by, caseId }: Finished, sent: { caseId: string }) {
  expect(sent.caseId).not.toBe(caseId);
  const [before, next] = [await caseOf(caseId), await caseOf(sent.caseId)];
  expect(next).toMatchObject({
    householdId: before.householdId,
    contactPersonId: by.staffId,
    status: 'open',
  });
}

describe('closing a case while a request of the same household arrives', () => {
  it('the request was first: closing is refused, for there is something to do again', async () => {
    const { home, by, caseId, version } = await finished('1');
    const [draftId] = await drafts([home]);
    // The request has the case and cannot write its parts yet; closing waits for the case.
    const parts = await Held.by('lock table request_part in share mode');
    const sent = both[0].ask('send', { draftId: draftId! });
    await parts.waiting(1);
    const closed = Promise.allSettled([both[1].ask('close', { by, caseId, version })]);
    await parts.letGo(2);
    expect((await sent).caseId).toBe(caseId);
    expect(await closed).toMatchObject([
      { status: 'rejected', reason: { name: 'FieldErrorsError' } },
    ]);
    expect((await caseOf(caseId)).status).toBe('open');
    await expectWhole();
  });

  it('closing was first: the request opens the next case, with the same contact person', async () => {
    const done = await finished('2');
    const { by, caseId, version } = done;
    const [draftId] = await drafts([done.home]);
    // Closing has the case and cannot write its record yet; the request waits for the case.
    const record = await Held.by('lock table audit_event in share mode');
    const closed = both[0].ask('close', { by, caseId, version });
    await record.waiting(1);
    const sent = both[1].ask('send', { draftId: draftId! });
    await record.letGo(2);
    await closed;
    await expectNextCase(done, await sent);
    await expectWhole();
  });

  it('twelve times as it comes: either the one or the other, never a request that nobody looks at', async () => {
    const all = await Promise.all(times(12, (at) => finished(`3${at}`)));
    const outcomes = { joined: 0, next: 0 };
    await Promise.all(
      all.map(async (done, at) => {
        const [one, other] = at % 2 ? both : [both[1], both[0]];
        const ids = await drafts([done.home, done.home]);
        const { by, caseId, version } = done;
        const closing = one.ask('close', { by, caseId, version }).then(
          () => 'closed',
          (error: Error) => error.name,
        );
        const sent = await Promise.all(ids.map((draftId) => other.ask('send', { draftId })));
        const [first, second] = sent;
        await expectReceipts(sent);
        if ((await closing) === 'closed') {
          await expectNextCase(done, second!);
          outcomes.next += 1;
        } else {
          expect(await closing).toBe('FieldErrorsError');
          expect([first!.caseId, second!.caseId]).toEqual([caseId, caseId]);
          outcomes.joined += 1;
        }
        expect(first!.caseId).toBe(second!.caseId);
      }),
    );
    expect(outcomes.joined + outcomes.next).toBe(12);
    await expectWhole();
  });
});

describe('reopening a case while a request of the same household arrives', () => {
  it('eight times as it comes: one open case, whoever was first', async () => {
    const all = await Promise.all(times(8, (at) => finished(`4${at}`)));
    await Promise.all(
      all.map(async (done, at) => {
        const { by, caseId, version } = done;
        await both[0].ask('close', { by, caseId, version });
        const [one, other] = at % 2 ? both : [both[1], both[0]];
        const [draftId] = await drafts([done.home]);
        const reopening = one.ask('reopen', { by, caseId, version: version + 1 }).then(
          () => 'reopened',
          (error: Error) => error.name,
        );
        const sent = await other.ask('send', { draftId: draftId! });
        if ((await reopening) === 'reopened') {
          expect(sent.caseId).toBe(caseId);
        } else {
          expect(await reopening).toBe('FieldErrorsError');
          await expectNextCase(done, sent);
        }
      }),
    );
    await expectWhole();
  });
});
