import { doors } from '../../../doors';

/** A step of the child is done, goes on, or does not fit any more. */
export const POST = doors.stepState;
