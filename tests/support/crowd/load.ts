// Many submissions at once over several application processes, also when something dies on the way.
import { expect } from 'vitest';
import { Unanswered, type AppProcess } from './app-process';
import { times } from './drafts';
import type { Receipt } from './whole';

/** How many each process has in hand at once: several times its connections, so that there is always a queue. */
const atOnce = 40;

/** Sends one draft to one process or server. */
export type Send<R> = (draftId: string) => Promise<R>;

export const sendersOf = (apps: readonly AppProcess[]): Send<Receipt>[] =>
  apps.map((app) => (draftId) => app.ask('send', { draftId }));

/** A load that is under way: what came of each submission, as far as known. */
export class Load<R> {
  /** receipts that were shown, by draft */
  readonly shown = new Map<string, R>();
  /** drafts of which the sender heard no, or nothing */
  readonly lost = new Map<string, Error>();
  readonly done: Promise<unknown>;
  readonly #count: number;
  #onShown: () => void = () => undefined;

  constructor(senders: readonly Send<R>[], ids: readonly string[]) {
    this.#count = ids.length;
    const shareOf = (nth: number) => ids.filter((_id, at) => at % senders.length === nth);
    const queues = senders.map((_send, nth) => shareOf(nth));
    this.done = Promise.all(
      senders.flatMap((send, nth) => times(atOnce, () => this.#work(send, queues[nth]!))),
    );
  }

  async #work(send: Send<R>, queue: string[]): Promise<void> {
    for (let draftId = queue.shift(); draftId; draftId = queue.shift()) {
      try {
        this.shown.set(draftId, await send(draftId));
      } catch (error) {
        this.lost.set(draftId, error as Error);
      }
      this.#onShown();
    }
  }

  /** Waits until so many receipts were shown; the load must still be under way. */
  async untilShown(count: number): Promise<void> {
    const areShown = new Promise<void>((resolve) => {
      this.#onShown = () => void (this.shown.size >= count && resolve());
      this.#onShown();
    });
    await Promise.race([areShown, this.done]);
    expect(this.shown.size + this.lost.size).toBeLessThan(this.#count);
  }

  /** What the senders heard who did get an answer, but no receipt. */
  get refusals(): Error[] {
    return [...this.lost.values()].filter((error) => !(error instanceof Unanswered));
  }
}

/** Sends all of them and expects a receipt for each. */
export async function sendAll<R>(
  senders: readonly Send<R>[],
  ids: readonly string[],
): Promise<R[]> {
  const load = new Load(senders, ids);
  await load.done;
  expect([...load.lost.values()]).toEqual([]);
  return ids.map((id) => load.shown.get(id)!);
}
