import { doors } from '../../../doors';

/** A goal is reached, waits, or does not fit any more. */
export const POST = doors.goalState;
