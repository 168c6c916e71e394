import 'server-only';
import { ageOf } from '@/lib/facts/household/age-of';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { adultFrom } from '@/lib/rules/age';
import type { OwnRequestKey } from './own-request';

/**
 * Whether the sender of an own request is not an adult yet. One query.
 * @param own the reader's request
 */
export async function isYoung({ askerId }: OwnRequestKey): Promise<boolean> {
  const { birthDate } = await database().person.findUniqueOrThrow({
    where: { id: askerId },
    select: { birthDate: true },
  });
  return ageOf(birthDate, today()) < adultFrom;
}
