import { readingDoor } from '../reading-door';

/** Changes the language of this browser and comes back to the page where it was asked. */
export const POST = readingDoor;
