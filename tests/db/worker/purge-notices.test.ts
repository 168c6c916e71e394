import { expect, it, vi } from 'vitest';
import { database } from '@/lib/platform/db';
import { toDateColumn, today } from '@/lib/platform/clock';
import { purgeNotices } from '@/lib/worker/purge-notices';
import { asOwner } from '@/tests/support/database';
import { home } from '@/tests/support/factories/plan';
import { colleague } from '@/tests/support/factories/work';

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

it('what was told and ended goes after ninety days; what waits and what ended lately stays', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await colleague();
  const { caseId, contact } = await home({ areas: ['dagelijks'] });
  const told = (cause: string, settledAt: Date | null) =>
    database().notice.create({
      data: {
        ...{ caseId, staffId: contact.staffId, as: 'helper', kind: 'message', stage: 'end', cause },
        ...{ dueOn: toDateColumn(today()), isUrgent: false, createdAt: ago(200), settledAt },
      },
    });
  await told('long over', ago(91));
  await told('over', ago(89));
  await told('waits', null);
  await purgeNotices();
  await purgeNotices();
  const left = await database().notice.findMany({
    where: { kind: 'message' },
    orderBy: { cause: 'asc' },
    select: { cause: true },
  });
  expect(left.map(({ cause }) => cause)).toEqual(['over', 'waits']);

  // A clock that runs ahead, as in a year that is played, takes the next one along.
  vi.stubEnv('CLOCK_OFFSET_MS', String(2 * 86_400_000));
  await purgeNotices();
  vi.unstubAllEnvs();
  expect(await database().notice.findMany({ where: { kind: 'message' } })).toMatchObject([
    { cause: 'waits' },
  ]);

  // The application itself removes none, and may not ask for more than that.
  await expect(database().notice.deleteMany()).rejects.toThrow();
  expect(
    await asOwner(
      `select has_function_privilege('public', 'forget_notices(timestamptz)', 'execute') as may`,
    ),
  ).toEqual([{ may: false }]);
});
