import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { routingExplained } from '@/lib/queries/team/routing-explained';
import { addDays } from '@/lib/rules/local-date';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

let lead: StaffActor;
let sent: Sent;

beforeAll(async () => {
  const noord = await team();
  await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  sent = await sentRequest();
});

describe('a case, for the team lead', () => {
  it('says that its first contact is late, from the day after the promise', async () => {
    const { nextPromiseOn } = await routingExplained(lead, sent.caseId);
    expect(nextPromiseOn! >= today()).toBe(true);
    const on = async (day: string) => (await routingExplained(lead, sent.caseId, day)).isLate;
    expect(await on(nextPromiseOn!)).toBe(false);
    expect(await on(addDays(nextPromiseOn!, 1))).toBe(true);
  });
});
