import { doors } from '../../../doors';

/** What became of each goal, and the next day of looking back. */
export const POST = doors.close;
