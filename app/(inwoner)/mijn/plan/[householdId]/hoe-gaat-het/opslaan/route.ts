import { doors } from '../../doors';

/** Better, the same or worse. */
export const POST = doors.howIsIt;
