import { z } from 'zod';
import { leaveHousehold } from '@/lib/commands/involved/leave-household';
import { paths } from '@/lib/paths';
import { caseDoor } from '../../../../../case-door';

/** A colleague stops with the own part of the work. */
export const POST = caseDoor({
  action: 'meedoen',
  done: 'left',
  schema: () => z.unknown(),
  run: (actor, { id, involvementId }) => leaveHousehold(actor, id, involvementId!),
  // Who stopped no longer sees the household.
  next: () => `${paths.work.home}?gedaan=left`,
});
