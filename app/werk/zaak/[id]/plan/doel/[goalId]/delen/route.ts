import { doors } from '../../../doors';

/** Only whose goal it is decides who reads it. */
export const POST = doors.goalShared;
