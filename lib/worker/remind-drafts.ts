import 'server-only';
import { remindDraft } from '@/lib/commands/draft/remind-draft';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { settings } from '@/lib/platform/settings';
import { inBatches } from './in-batches';

const day = 24 * 60 * 60 * 1000;
const atOnce = 200;

/** What was begun and left, of which nobody was reminded yet, oldest first. */
function left(quietSince: Date, after: { updatedAt: Date; id: string }) {
  return database().$queryRaw<{ id: string; updatedAt: Date }[]>`
    select d.id, d.updated_at as "updatedAt" from draft d
    where d.updated_at < ${quietSince} and (d.updated_at, d.id) > (${after.updatedAt}, ${after.id}::uuid)
      and d.sent_at is null and d.channel = 'online'
      and not exists (select from outbound_message m where m.cause = 'draftReminder:' || d.id)
    order by d.updated_at, d.id limit ${atOnce}`;
}

const first = { updatedAt: new Date(0), id: '00000000-0000-0000-0000-000000000000' };

/**
 * Reminds everybody once, some days before it vanishes, of a request that was begun and never sent. Each in a transaction
 * of its own; a day that was missed is made up for by the next.
 * @throws Error of the database; then it is tried again, and nobody is reminded twice
 */
export async function remindDrafts(): Promise<void> {
  const { keepDays, remindDays } = settings().draft;
  const quietSince = new Date(now().getTime() - (keepDays - remindDays) * day);
  const reminded = await inBatches(
    first,
    (after) => left(quietSince, after),
    atOnce,
    async ({ id }) => Number(await remindDraft(id, quietSince)),
  );
  log('info', 'Everybody was reminded of what was begun', { drafts: reminded });
}
