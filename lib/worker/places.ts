import 'server-only';
import { EventEmitter } from 'node:events';
import { run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { queueLogger } from './logger';

/** What is done side by side: what goes out, and the rest with what happens by itself. */
export type Work = { outgoing: TaskList; rest: TaskList; timetable: string };

const atOnce = 2;

/**
 * Takes jobs, with places of their own for what goes out: night work over a whole municipality takes every place it can get.
 * @param connectionString of the queue
 * @param work what can be done
 * @param onPlace hears the names under which they hold jobs, before they take one
 * @returns both runners
 * @throws Error when the queue cannot be reached
 */
export async function takePlaces(
  connectionString: string,
  work: Work,
  onPlace: (name: string) => void = () => undefined,
): Promise<Runner[]> {
  const { outgoing, rest, timetable: crontab } = work;
  const common = {
    ...{ connectionString, concurrency: atOnce, maxPoolSize: atOnce + 2 },
    ...{ noHandleSignals: true, logger: queueLogger },
  };
  const events = () => {
    const heard: WorkerEvents = new EventEmitter();
    heard.on('pool:create', ({ workerPool }) => onPlace(workerPool.id));
    return heard;
  };
  const first = await run({ ...common, events: events(), taskList: outgoing, parsedCronItems: [] });
  try {
    return [first, await run({ ...common, events: events(), taskList: rest, crontab })];
  } catch (error) {
    await first.stop();
    throw error;
  }
}
