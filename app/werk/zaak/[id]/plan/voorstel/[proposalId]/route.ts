import { doors } from '../../doors';

/** Yes or no to a proposal, or taking it back. */
export const POST = doors.answer;
