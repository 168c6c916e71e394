import { expect, it } from 'vitest';
import { doubtFact } from '@/lib/commands/known/doubt-fact';
import { now } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError } from '@/lib/platform/errors';
import { myKnown } from '@/lib/queries/known/my-known';
import { home } from '@/tests/support/factories/plan';

it('what was doubted is asked no more; who had it open and says more is heard, until it is ended', async () => {
  const at = await home({ houseNumber: '3711' });
  const { id } = await database().knownFact.create({
    data: {
      ...{ householdId: at.householdId, kind: 'other', words: 'Auto.', source: 'Gesprek.' },
      ...{ givenOn: now(), formKey: randomId(), notedById: at.contact.staffId },
    },
    select: { id: true },
  });
  const mine = async () => (await myKnown(at.resident)).find((fact) => fact.id === id);
  const told = async () => {
    const where = { caseId: at.caseId, kind: 'factDoubted' };
    const rows = await database().timelineEntry.findMany({ where, orderBy: { at: 'asc' } });
    return rows.map(({ text }) => text);
  };
  expect(await mine()).toMatchObject({ canDoubt: true, doubt: null });
  await doubtFact(at.resident, id, { words: 'Verkocht.' });
  await doubtFact(at.resident, id, { words: 'Verkocht.' });
  expect(await mine()).toMatchObject({ canDoubt: false, doubt: { words: 'Verkocht.' } });
  await doubtFact(at.resident, id, { words: 'Aan de buren.' });
  expect(await told()).toEqual(['Auto.\n→ Verkocht.', 'Auto.\n→ Aan de buren.']);
  await database().knownFact.update({
    where: { id },
    data: { endedAt: now(), endedBy: at.contact.name },
    select: { id: true },
  });
  const late = doubtFact(at.resident, id, { words: 'Nog iets.' });
  await expect(late).rejects.toThrow(ConflictError);
  expect(await told()).toHaveLength(2);
});
