import type { StaffActor } from '@/lib/platform/actor-types';
import { limitRate } from '@/lib/platform/rate-limit';

const perColleague = 100;
const window = 15 * 60;

/** A form that tells whether somebody is known is no way to try many. */
export const limitLookUps = ({ staffId }: StaffActor) =>
  limitRate('work.lookUp', staffId, perColleague, window);
