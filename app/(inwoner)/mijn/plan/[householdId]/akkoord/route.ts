import { doors } from '../doors';

/** Yes to the plan as it stands. */
export const POST = doors.agree;
