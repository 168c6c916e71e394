import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { ExplainedScreen } from '@/lib/schemas/explained';

/**
 * Whether a colleague has read what a screen is for.
 * @param actor the reader
 * @param screen which one
 * @returns false until this colleague said so
 */
export async function isExplained(
  { staffId }: StaffActor,
  screen: ExplainedScreen,
): Promise<boolean> {
  const row = await database().explainedScreen.findUnique({
    where: { staffId_screen: { staffId, screen } },
    select: { screen: true },
  });
  return row !== null;
}
