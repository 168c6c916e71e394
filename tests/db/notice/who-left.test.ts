import { expect, it } from 'vitest';
import { surfaceCases } from '@/lib/commands/notice/surface-cases';
import { database } from '@/lib/platform/db';
import { asOwner } from '@/tests/support/database';
import { home } from '@/tests/support/factories/plan';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const after = '00000000-0000-0000-0000-000000000000';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

it('what comes near is told to the team lead at once, when who helps left the service', async () => {
  const noord = await team('Noord');
  await colleague({ teamId: noord });
  const lead = await teamLead([noord]);
  const at = await home({ areas: ['dagelijks'] });
  await database().helpRequest.updateMany({ data: { firstContactAt: new Date() } });
  const told = () =>
    database().notice.findMany({
      where: { kind: 'term', settledAt: null },
      orderBy: { as: 'asc' },
      select: { as: true, staffId: true },
    });
  // The first day on which the inquiry of six weeks is told to anybody.
  let days = 14;
  while (days < 42 && (await told()).length === 0) {
    days += 1;
    await surfaceCases({ after, take: 10 }, inDays(days));
  }
  const near = await told();
  expect(near).not.toEqual([]);
  expect(near).not.toContainEqual({ as: 'lead', staffId: lead.staffId });

  await asOwner(
    `update staff set in_service_until = current_date where id = '${at.contact.staffId}'`,
  );
  await surfaceCases({ after, take: 10 }, inDays(days));
  expect(await told()).toContainEqual({ as: 'lead', staffId: lead.staffId });
});
