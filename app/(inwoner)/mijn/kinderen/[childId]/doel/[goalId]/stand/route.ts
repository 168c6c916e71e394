import { doors } from '../../../doors';

/** A goal of the child is reached, waits, or does not fit any more. */
export const POST = doors.goalState;
