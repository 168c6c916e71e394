import { doors } from '../../../doors';

/** How a step stands. */
export const POST = doors.stepState;
