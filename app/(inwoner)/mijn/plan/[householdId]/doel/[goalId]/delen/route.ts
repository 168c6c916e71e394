import { doors } from '../../../doors';

/** A young person keeps a goal private, or shows it. */
export const POST = doors.goalShared;
