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
  await surfaceCases({ after, take: 10 }, inDays(36));
  const told = () =>
    database().notice.findMany({
      where: { kind: 'term', stage: 'ahead', settledAt: null },
      orderBy: { as: 'asc' },
      select: { as: true, staffId: true },
    });
  const near = await told();
  expect(near).not.toEqual([]);
  expect(near.every((one) => one.staffId === at.contact.staffId)).toBe(true);

  await asOwner(
    `update staff set in_service_until = current_date where id = '${at.contact.staffId}'`,
  );
  await surfaceCases({ after, take: 10 }, inDays(36));
  expect(await told()).toContainEqual({ as: 'lead', staffId: lead.staffId });
});
