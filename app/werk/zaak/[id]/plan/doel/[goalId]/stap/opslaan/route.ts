import { doors } from '../../../../doors';

/** Another step of a goal. */
export const POST = doors.addStep;
