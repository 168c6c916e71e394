import { afterAll, expect, it, vi } from 'vitest';
import type { Runner } from 'graphile-worker';
import { queueUrl } from '@/lib/platform/queue-url';
import { takePlaces } from '@/lib/worker/places';
import { timetable } from '@/lib/worker/tasks';
import { asApplication } from '@/tests/support/crowd/as-application';

let runners: Runner[] = [];
let endNight: () => void = () => undefined;

afterAll(async () => {
  endNight();
  await Promise.all(runners.map((runner) => runner.stop()));
});

it('a message goes while night work has every other place', async () => {
  const night = new Promise<void>((resolve) => (endNight = resolve));
  let atWork = 0;
  const sent: unknown[] = [];
  const work = async () => {
    atWork += 1;
    await night;
  };
  runners = await takePlaces(queueUrl(), {
    outgoing: { 'send-message': async (payload) => void sent.push(payload) },
    rest: { 'keep-attachment': work, 'purge-drafts': work },
    timetable: '',
  });
  await asApplication(
    ...Array.from(
      { length: 4 },
      (_, n) => `select app_add_job('purge-drafts', '{}', null, 'n${n}')`,
    ),
  );
  await vi.waitFor(() => expect(atWork).toBe(2), { timeout: 20_000 });
  await asApplication(`select app_add_job('send-message', '{"messageId": "1"}', null, null)`);
  await vi.waitFor(() => expect(sent).toEqual([{ messageId: '1' }]), { timeout: 20_000 });
  expect(atWork).toBe(2);
});

it('what happens by itself does so one after the other: a file that somebody waits for has a place', () => {
  for (const line of timetable.split('\n')) expect(line).toContain('queue=by-itself');
});
