import { doors } from '../../../doors';

/** Other words for a goal. */
export const POST = doors.reword;
