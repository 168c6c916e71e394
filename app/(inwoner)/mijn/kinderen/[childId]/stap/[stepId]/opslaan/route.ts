import { doors } from '../../../doors';

/** A step for the child changes. */
export const POST = doors.changeStep;
