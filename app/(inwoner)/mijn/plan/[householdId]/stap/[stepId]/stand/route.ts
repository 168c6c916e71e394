import { doors } from '../../../doors';

/** A step is done, goes on, or does not fit any more. */
export const POST = doors.stepState;
