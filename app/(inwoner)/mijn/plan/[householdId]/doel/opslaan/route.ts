import { doors } from '../../doors';

/** Another goal. */
export const POST = doors.addGoal;
