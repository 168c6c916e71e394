// @ts-check

const [shortest, longest] = [1_000, 60_000];
/** What went well for so long counts as mended. */
const steadyAfter = 60_000;

/** How long to wait before something that died is started again: twice as long every time, up to a minute. */
export class Pauses {
  #first;
  /** @type {{ pause: number, at: number } | null} */
  #last = null;

  /** @param {number} first milliseconds before the first try, and before the first one after a steady time */
  constructor(first) {
    this.#first = first;
  }

  /**
   * @param {number} [now] milliseconds
   * @returns {number} milliseconds to wait
   */
  next(now = Date.now()) {
    const last = this.#last;
    const isSteady = !last || now - last.at - last.pause > steadyAfter;
    const pause = isSteady ? this.#first : Math.min(Math.max(last.pause * 2, shortest), longest);
    this.#last = { pause, at: now };
    return pause;
  }
}
