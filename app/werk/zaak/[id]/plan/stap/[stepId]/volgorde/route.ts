import { doors } from '../../../doors';

/** A step one place up or down. */
export const POST = doors.stepMove;
