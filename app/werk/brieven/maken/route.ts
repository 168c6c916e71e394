import { z } from 'zod';
import { makeBatch } from '@/lib/commands/outbox/make-batch';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';

/** The letters that wait become a pile. */
export const POST = formDoor({
  // The command asks who prints, and records who tried.
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: z.object({}),
  run: (actor) => makeBatch(actor),
  next: (batchId) => `${paths.work.letters}?gedaan=${batchId ? 'gemaakt' : 'geen'}`,
  back: () => paths.work.letters,
});
