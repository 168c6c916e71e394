import { doors } from '../../doors';

/** What goes well. */
export const POST = doors.goesWell;
