import { doors } from '../../../doors';

/** How a goal stands. */
export const POST = doors.goalState;
