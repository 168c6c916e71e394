import { doors } from '../../../doors';

/** A step changes. */
export const POST = doors.changeStep;
