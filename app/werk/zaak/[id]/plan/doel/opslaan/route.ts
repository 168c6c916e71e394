import { doors } from '../../doors';

/** Another goal, in the words of the resident. */
export const POST = doors.addGoal;
