import 'server-only';

/** A file beside a text. `waiting`: it is being looked at. `refused`: it was not safe, and is gone. */
export type FileLine = {
  id: string;
  name: string;
  bytes: number;
  state: 'ready' | 'waiting' | 'refused';
};

/**
 * How a file stands for who reads along.
 * @param scan as it is stored
 */
export const fileStateOf = (scan: string): FileLine['state'] =>
  scan === 'waiting' || scan === 'refused' ? scan : 'ready';
