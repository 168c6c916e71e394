import 'server-only';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { limitRate } from '@/lib/platform/rate-limit';
import type { RemarkTyped } from '@/lib/schemas/lesson';

const hour = 60 * 60;
const perAddress = 20;

/**
 * Anybody says what a rule does wrong. It comes on the list of team leads beside what colleagues ran into, without who
 * (VALUES P6). The same form is said once.
 * @param typed the form
 * @param address where the browser is, for the rate limit
 * @param at moment
 * @throws RateLimitedError after 20 in an hour from one place
 */
export async function sayAboutRule(
  { formKey: id, words }: RemarkTyped,
  address: string,
  at: Date = now(),
): Promise<void> {
  await limitRate('remark.make', address, perAddress, hour);
  await transaction(async (tx) => {
    const data = [{ id, words, at }];
    const { count } = await tx.ruleRemark.createMany({ data, skipDuplicates: true });
    if (count === 0) return;
    const actor = { kind: 'anonymous' as const };
    await record(tx, {
      ...{ event: 'remark.made', payload: { remarkId: id }, actor, origin: 'online' },
    });
  });
}
