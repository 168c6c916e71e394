import { doors } from '../../../../doors';

/** Another step of a goal of the child. */
export const POST = doors.addStep;
