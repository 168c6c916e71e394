import 'server-only';

/** The most that posted files may take in the memory of one process, all together. */
const processBytes = 128 * 1024 * 1024;

let inUse = 0;

/** What one form takes of it. `full`: the form has had its part. `busy`: the others have had theirs. */
export type KeptBytes = {
  take: (bytes: number) => 'taken' | 'full' | 'busy';
  giveBack: (bytes: number) => void;
  /** gives everything back; from then on it takes nothing any more */
  release: () => void;
};

/**
 * Room in memory for the files of one form: however many people post at once, a process does not run out.
 * @param most bytes that this form may take
 * @returns how to take room and give it back
 */
export function keepBytes(most: number): KeptBytes {
  let mine = 0;
  let isOver = false;
  const giveBack = (bytes: number) => {
    const back = Math.min(bytes, mine);
    mine -= back;
    inUse -= back;
  };
  return {
    take: (bytes) => {
      if (isOver || mine + bytes > most) return 'full';
      if (inUse + bytes > processBytes) return 'busy';
      mine += bytes;
      inUse += bytes;
      return 'taken';
    },
    giveBack,
    release: () => {
      isOver = true;
      giveBack(mine);
    },
  };
}
