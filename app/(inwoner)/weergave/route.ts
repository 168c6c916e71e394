import { readingDoor } from '../reading-door';

/** Changes the view of this browser and comes back to the page where it was asked. */
export const POST = readingDoor;
