import { expect, it } from 'vitest';
import { tellPerson } from '@/lib/commands/shared/tell-residents';
import type { Actor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { transaction } from '@/lib/platform/db';
import { sentBesides, sentInCase } from '@/lib/queries/outbox/sent';
import { twoAddresses } from '@/tests/support/factories/authority';

it('is read by whom it went to, who asked nothing here, and by who helps; not by who else lives there', async () => {
  const { mother, father } = await twoAddresses('771');
  const { householdId, caseId } = mother;
  const to = { personId: father.self.id, householdId, caseId, language: 'nl' };
  await transaction((tx) => tellPerson(tx, to, 'consentAsked', randomId()));
  const sentTo = async (who: Actor) => (await sentBesides(who, 9)).lines;
  const [line, ...others] = await sentTo(father.resident);
  expect(line).toMatchObject({ what: 'consentAsked', orderedAt: expect.any(Date) });
  expect(others).toEqual([]);
  expect((await sentInCase(caseId, 30)).lines).toContainEqual(line);
  expect(await sentTo(mother.resident)).toEqual([]);
  expect(await sentTo({ kind: 'anonymous' })).toEqual([]);
  const slip = { kind: 'slip', requestId: father.requestId, sessionId: randomId() } as const;
  expect(await sentTo(slip)).toEqual([]);
});
