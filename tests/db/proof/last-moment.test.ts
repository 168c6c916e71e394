import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/platform/db';
import { admitStaff } from '@/lib/platform/sign-in/admit-staff';
import { Crowd, type AppProcess } from '@/tests/support/crowd/app-process';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { drafts } from '@/tests/support/crowd/drafts';
import { Held } from '@/tests/support/crowd/held';
import { expectWhole } from '@/tests/support/crowd/whole';
import { colleague } from '@/tests/support/factories/desk';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let crowd: Crowd;
let app: AppProcess;

beforeAll(async () => {
  for (const name of ['Marijke', 'Omar']) await colleague({ name });
  crowd = await Crowd.open();
  app = await crowd.start();
});
afterAll(() => expectNoDeadlock(crowd));

const requestOf = (id: string) =>
  database().helpRequest.findUniqueOrThrow({
    where: { id },
    include: { case: true, household: true },
  });

async function send(home: object) {
  const [draftId] = await drafts([home]);
  const { requestId } = await app.ask('send', { draftId: draftId! });
  return requestOf(requestId);
}

describe('what changes while a request is being sent', () => {
  it.each([
    ['is_address_secret', '11'],
    ['has_safety_flag', '12'],
  ])(
    'a household that gets %s at that moment is not joined any more',
    async (flag, houseNumber) => {
      const home = { houseNumber };
      const known = await send(home);
      const [draftId] = await drafts([home]);
      const sql = `update household set ${flag} = true where id = $1`;
      const protecting = await Held.by(sql, [known.householdId]);
      const sent = app.ask('send', { draftId: draftId! });
      await protecting.letGo(1);
      const guess = await requestOf((await sent).requestId);
      expect(guess.householdId).not.toBe(known.householdId);
      expect(guess).toMatchObject({ matchStatus: 'new', matchedPersonId: null });
      expect(guess.case.contactPersonId).not.toBe(known.case.contactPersonId);
      const signals = { kind: 'protectedHousehold', staffId: known.case.contactPersonId };
      expect(await database().signal.count({ where: { ...signals, caseId: known.caseId } })).toBe(
        1,
      );
      await expectWhole();
    },
  );

  it('an answer that was saved in another tab at that moment is in the request', async () => {
    const [draftId] = await drafts([{ houseNumber: '2', story: 'Eerst dit.' }]);
    const saving = await Held.by(
      `with page as (
         update draft_answer set values = '{"story": "Toch dit."}', version = version + 1
         where draft_id = $1 and step = 'verhaal')
       update draft set updated_at = now() where id = $1`,
      [draftId],
    );
    const sent = app.ask('send', { draftId: draftId! });
    await saving.letGo(1);
    expect((await requestOf((await sent).requestId)).story).toBe('Toch dit.');
  });

  it('a consultant who signs in for the first time, of whom nothing is known yet, is in nobody’s way', async () => {
    const { id: teamId } = await database().team.create({ data: { key: 'oost', name: 'Oost' } });
    await database().neighbourhood.create({
      data: {
        ...{ key: 'oost', name: 'Oost', teamId },
        postcodeAreas: { create: { fromDigits: 1211, untilDigits: 1211 } },
      },
    });
    await admitStaff({ sub: 'nieuw', name: 'Net Begonnen', roles: ['consultant'] }, []);
    const request = await send({ houseNumber: '3' });
    expect(request.household.neighbourhoodKey).toBe('oost');
    await expectWhole();
  });
});
