import { doors } from '../../doors';

/** What to do when it goes wrong. */
export const POST = doors.whenItGoesWrong;
