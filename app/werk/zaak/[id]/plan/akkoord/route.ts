import { doors } from '../doors';

/** A resident said yes to the plan, in a conversation. */
export const POST = doors.agree;
