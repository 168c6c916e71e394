import 'server-only';
import { watchTerms } from '@/lib/commands/notice/watch-terms';
import { sendDigests } from '@/lib/commands/notice/send-digests';
import { settleClosed, surfaceCases } from '@/lib/commands/notice/surface-cases';
import { surfaceHeard } from '@/lib/commands/notice/surface-heard';
import { now } from '@/lib/platform/clock';
import { log } from '@/lib/platform/log';

const casesAtOnce = 200;
const colleaguesAtOnce = 200;
const first = '00000000-0000-0000-0000-000000000000';

/**
 * Makes everything that has a day surface to whoever must know. All of it follows from how things stand: what was missed is
 * made up for, and what is done twice is told once.
 * @param at moment
 * @returns in how many batches the cases were looked at
 * @throws Error of the database
 */
export async function surfaceAll(at: Date): Promise<number> {
  let batches = 0;
  for (let after: string | null = first; after !== null; batches += 1) {
    after = await surfaceCases({ after, take: casesAtOnce }, at);
  }
  for (let after: string | null = first; after !== null;) {
    after = await watchTerms({ after, take: casesAtOnce }, at);
  }
  for (const kind of ['complaint', 'enquiry'] as const) {
    for (let after: string | null = first; after !== null;) {
      after = await surfaceHeard(kind, { after, take: casesAtOnce }, at);
    }
  }
  await settleClosed(at);
  return batches;
}

/**
 * The same, and tells colleagues at their hour.
 * @throws Error of the database; then it is tried again
 */
export async function surface(): Promise<void> {
  const at = now();
  const batches = await surfaceAll(at);
  while (await sendDigests(colleaguesAtOnce, at));
  log('info', 'What has a day has surfaced', { batches });
}
