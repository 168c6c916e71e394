import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { orderMail } from '@/lib/commands/shared/order-message';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { queueUrl } from '@/lib/platform/queue-url';
import { freeLeft } from '@/lib/worker/free-left';
import { asOwner } from '@/tests/support/database';
import { startMailServer, type MailServer } from '@/tests/support/mail-server';
import { endWorker, workerProcesses } from '@/tests/support/worker-process';

let server: MailServer;
let workers: Awaited<ReturnType<typeof workerProcesses>>;

beforeAll(async () => {
  server = await startMailServer();
  workers = await workerProcesses();
});
afterAll(async () => {
  await workers.endAll();
  await server.stop();
});

const startWorker = () => workers.start({ SMTP_URL: server.url });

const waitFor = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000, interval: 100 });

it('a worker that is killed between sending and marking loses nothing: it goes again under the same id', async () => {
  const cause = randomId();
  const first = startWorker();
  // The mail server has it, and the worker does not live to hear so.
  server.beforeAnswer = () => endWorker(first, 'SIGKILL');
  const order = { to: 'a@example.nl', template: 'message', language: 'nl', cause } as const;
  await transaction((tx) => orderMail(tx, order));
  await waitFor(() => expect(first.signalCode).toBe('SIGKILL'));
  server.beforeAnswer = null;
  const { id, sentAt } = await database().outboundMessage.findUniqueOrThrow({ where: { cause } });
  expect(sentAt).toBeNull();
  expect(server.arrived).toHaveLength(1);

  expect(await freeLeft(queueUrl())).toBe(0);
  await asOwner(
    `update graphile_worker._private_jobs set locked_at = now() - interval '3 minutes'
     where payload ->> 'messageId' = $1`,
    [id],
  );
  // Two at once, as in an installation that grew: it goes once more, not twice.
  startWorker();
  startWorker();
  const sent = () => database().outboundMessage.findUniqueOrThrow({ where: { id } });
  await waitFor(async () => expect((await sent()).sentAt).not.toBeNull());
  expect(server.arrived).toHaveLength(2);
  const mails = await Promise.all(server.arrived.map(({ raw }) => PostalMime.parse(raw)));
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
});
