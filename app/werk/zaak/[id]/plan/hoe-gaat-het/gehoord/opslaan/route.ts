import { doors } from '../../../doors';

/** What a resident answered in a conversation. */
export const POST = doors.heard;
