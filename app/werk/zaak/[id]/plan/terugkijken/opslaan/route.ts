import { doors } from '../../doors';

/** The day of looking back together. */
export const POST = doors.evaluateOn;
