import { doors } from '../../doors';

/** Another goal of the child. */
export const POST = doors.addGoal;
