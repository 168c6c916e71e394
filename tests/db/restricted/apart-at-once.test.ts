import { Client } from 'pg';
import { expect, it, vi } from 'vitest';
import { flaggedCases } from '@/lib/commands/help-request/keep-apart';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

it('who hears that a request resembles protected households is asked at once, however many there are', async () => {
  const [noord, zuid] = [await team(), await team('Zuid')];
  const lead = await teamLead([noord]);
  const other = await teamLead([zuid], 'Otto Hersenspinsel');
  await colleague({ teamId: noord });
  const sent: Sent[] = [];
  for (const houseNumber of ['1', '2', '3']) sent.push(await sentRequest({ houseNumber }));
  // Everybody who helped left; one of the households is known to the lead of another team alone.
  const contactIds = sent.map((one) => one.contactPersonId);
  await database().staff.updateMany({
    where: { id: { in: contactIds } },
    data: { inServiceUntil: new Date('2026-01-01') },
  });
  await database().household.update({
    where: { id: sent[2]!.householdId },
    data: { isRestricted: true, access: { create: { staffId: other.staffId } } },
  });
  const asked = vi.spyOn(Client.prototype, 'query');
  const hearers = async (of: readonly Sent[]) => {
    asked.mockClear();
    const ids = of.map(({ householdId }) => householdId);
    const found = await flaggedCases(database(), ids, today());
    const byCase = new Map(found.map(({ caseId, hearerIds }) => [caseId, hearerIds.toSorted()]));
    return {
      told: of.map(({ caseId }) => byCase.get(caseId)),
      statements: asked.mock.calls.length,
    };
  };
  const toldTo = ({ contactPersonId }: Sent, leadId: string) =>
    [contactPersonId, leadId].toSorted();
  const one = await hearers(sent.slice(0, 1));
  expect(one.told).toEqual([toldTo(sent[0]!, lead.staffId)]);
  const all = await hearers(sent);
  expect(all.statements).toBe(one.statements);
  expect(all.told).toEqual([
    ...sent.slice(0, 2).map((its) => toldTo(its, lead.staffId)),
    toldTo(sent[2]!, other.staffId),
  ]);
  asked.mockRestore();
});
