import { doors } from '../../doors';

/** Yes or no to a proposal about the child, or taking it back. */
export const POST = doors.answer;
