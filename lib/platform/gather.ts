import 'server-only';

type Waiting<I, O> = { item: I; answer: (output: O) => void; fail: (error: unknown) => void };

/**
 * Work for many at once: what is asked within the same stretch of time is done in one go. The first one after a quiet
 * stretch is done at once; what comes while work is being done, or too soon after it, waits for the next go.
 * @param work answers all items, in their order
 * @param everyMs shortest time between the beginnings of two goes, in milliseconds
 * @returns asks for one item; rejects when the work of its go does
 */
export function gather<I, O>(
  work: (items: I[]) => Promise<O[]>,
  everyMs: number,
): (item: I) => Promise<O> {
  let waiting: Waiting<I, O>[] = [];
  let isResting = false;

  async function oneGo(): Promise<void> {
    const batch = waiting;
    waiting = [];
    await work(batch.map(({ item }) => item)).then(
      (outputs) => batch.forEach(({ answer }, at) => answer(outputs[at]!)),
      (error: unknown) => batch.forEach(({ fail }) => fail(error)),
    );
  }

  // A loop: a go that waited for the go after it would keep all of a busy day in memory.
  async function goOn(): Promise<void> {
    while (waiting.length > 0) {
      const rest = new Promise<void>((resolve) => setTimeout(resolve, everyMs));
      await oneGo();
      await rest;
    }
    isResting = false;
  }

  return (item) =>
    new Promise((answer, fail) => {
      waiting.push({ item, answer, fail });
      // What was asked in the same moment goes along in the first go.
      if (!isResting) {
        isResting = true;
        queueMicrotask(() => void goOn());
      }
    });
}
