import { setTimeout } from 'node:timers/promises';
import type { JobHelpers, Runner } from 'graphile-worker';
import pg from 'pg';
import { queueUrl } from '@/lib/platform/queue-url';
import { takePlaces } from '@/lib/worker/places';
import { outgoing, tasks } from '@/lib/worker/tasks';
import { plus } from './calendar';

/** What happens by itself, in the order of the timetable. Here on Mondays, or when that was missed, on the day after it. */
const weekly = ['purge-drafts', 'ask-evaluations', 'remind-drafts', 'ask-after-care'];

const leftSql = `
  select count(*)::int as left from graphile_worker._private_jobs
  where run_at <= now() and attempts < max_attempts`;

/** The product's own workers, two beside each other; the timetable is played and not waited for. */
export class Workers {
  #runners: Runner[] = [];
  #wake = () => undefined as void;
  /** the last Monday of which everything was done */
  #doneOf = '';
  readonly #queue = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });

  async open(): Promise<void> {
    await this.#queue.connect();
  }

  async close(): Promise<void> {
    await this.stop();
    await this.#queue.end();
  }

  async start(): Promise<void> {
    if (this.#runners.length > 0) return;
    for (let nth = 0; nth < 2; nth += 1) {
      const work = { outgoing, rest: tasks, timetable: '' };
      this.#runners.push(...(await takePlaces(queueUrl(), work)));
    }
    for (const { events } of this.#runners) events.on('worker:getJob:empty', () => this.#wake());
  }

  /** They stand still. */
  async stop(): Promise<void> {
    await Promise.all(this.#runners.map((runner) => runner.stop()));
    this.#runners = [];
  }

  /**
   * What the timetable does on a day, and everything that comes of it.
   * @returns whether that was what it does once a week as well
   */
  async day(day: string): Promise<boolean> {
    const monday = plus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    const isWeekly = monday !== this.#doneOf;
    this.#doneOf = monday;
    for (const name of isWeekly ? weekly : []) await tasks[name]!({}, {} as JobHelpers);
    // Once a week two workers do the same at the same moment.
    const surfaces = isWeekly ? ['surface', 'surface'] : ['surface'];
    await Promise.all(surfaces.map((name) => tasks[name]!({}, {} as JobHelpers)));
    // Pauses are over, of what failed and of who was told something before: the queue's own clock does not know which day it is.
    await this.#queue.query(
      'update graphile_worker._private_jobs set run_at = now() where run_at > now()',
    );
    await this.#queue.query(`notify "jobs:insert", '{"count":99}'`);
    await this.#untilIdle();
    return isWeekly;
  }

  /** Looked at each time that a worker finds nothing to do. */
  async #untilIdle(): Promise<void> {
    for (const since = performance.now(); performance.now() - since < 60_000;) {
      const found = new Promise<void>((resolve) => (this.#wake = resolve));
      const { rows } = await this.#queue.query<{ left: number }>(leftSql);
      if (rows[0]!.left === 0) return;
      await Promise.race([found, setTimeout(100)]);
    }
    throw new Error('The workers do not come to an end');
  }

  /** One query of the test's own. */
  async ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    return (await this.#queue.query<Row>(sql)).rows;
  }
}
