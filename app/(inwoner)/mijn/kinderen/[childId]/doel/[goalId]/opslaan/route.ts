import { doors } from '../../../doors';

/** Other words for a goal of the child. */
export const POST = doors.reword;
