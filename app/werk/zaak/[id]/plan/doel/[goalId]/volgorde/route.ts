import { doors } from '../../../doors';

/** A goal one place up or down. */
export const POST = doors.goalMove;
