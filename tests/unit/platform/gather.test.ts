import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gather } from '@/lib/platform/gather';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('two hundred pages that ask every fifteen seconds are one go in two seconds at most', async () => {
  const goes: number[] = [];
  const ask = gather(async (items: number[]) => {
    goes.push(items.length);
    return items.map((item) => item * 2);
  }, 2000);
  const answers: number[] = [];
  for (let page = 0; page < 200; page += 1) {
    setInterval(() => void ask(page).then((answer) => answers.push(answer)), 15_000);
    await vi.advanceTimersByTimeAsync(75);
  }
  await vi.advanceTimersByTimeAsync(60_000);
  const seconds = 75;
  expect(goes.length).toBeLessThanOrEqual(seconds / 2 + 1);
  expect(answers.length).toBeGreaterThanOrEqual(200 * 4 - 40);
});

it('the first one is answered at once, each gets its own answer, and a failure is everybody’s of that go', async () => {
  let isBroken = false;
  const ask = gather(async (items: string[]) => {
    if (isBroken) throw new Error('out of reach');
    return items.map((item) => item.toUpperCase());
  }, 2000);
  expect(await Promise.all([ask('a'), ask('b')])).toEqual(['A', 'B']);
  isBroken = true;
  const failing = Promise.allSettled([ask('c'), ask('d')]);
  await vi.advanceTimersByTimeAsync(2000);
  expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isBroken = false;
  const again = ask('e');
  await vi.advanceTimersByTimeAsync(2000);
  expect(await again).toBe('E');
});

it('what was answered is let go of, also when pages never stop asking', async () => {
  const ask = gather(async (items: object[]) => items, 2000);
  const asked: WeakRef<object>[] = [];
  const page = setInterval(() => {
    const item = { what: 'a page' };
    asked.push(new WeakRef(item));
    void ask(item);
  }, 500);
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 0));
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  clearInterval(page);
  // Only what still waits for its go.
  expect(asked.filter((item) => item.deref() !== undefined).length).toBeLessThan(20);
});
