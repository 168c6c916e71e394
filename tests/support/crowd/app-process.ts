// Application processes of their own, as in a municipality that runs several: they share nothing but the database.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { rmSync } from 'node:fs';
import readline from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { bundle } from '../../../scripts/lib/bundle.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import type { AnswerLine, OrderLine, Orders } from './orders';

/** The product said no; `name` is the name of its error. */
class Refused extends Error {
  constructor({ name, message }: { name: string; message: string }) {
    super(message);
    this.name = name;
  }
}

/** The process was gone before it answered. Whether it was done, only the database knows. */
export class Unanswered extends Error {}

type Given<V extends keyof Orders> = Parameters<Orders[V]> extends [infer G] ? G : undefined;
type Answer<V extends keyof Orders> = Awaited<ReturnType<Orders[V]>>;
type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void };

export class AppProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, Waiting>();
  readonly #gone: Promise<void>;
  #count = 0;
  #isGone = false;
  /** Everything it acknowledged: answers in the order in which they came. */
  readonly acknowledged: unknown[] = [];

  constructor(program: string) {
    this.#child = spawn(process.execPath, ['--enable-source-maps', program], {
      env: process.env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdin.on('error', () => undefined);
    const lines = readline.createInterface({ input: this.#child.stdout });
    lines.on('line', (line) => this.#hear(JSON.parse(line) as AnswerLine));
    // Closed after the last line was read, so nothing that it said is missed.
    this.#gone = new Promise((resolve) => {
      lines.once('close', () => {
        this.#isGone = true;
        for (const { reject } of this.#waiting.values()) reject(new Unanswered());
        this.#waiting.clear();
        resolve();
      });
    });
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Tells it to do something, and waits for what comes of it. */
  ask<V extends keyof Orders>(verb: V, given: Given<V>): Promise<Answer<V>> {
    if (this.#isGone) return Promise.reject(new Unanswered());
    const order: OrderLine = { id: (this.#count += 1), verb, given };
    return new Promise<Answer<V>>((resolve, reject) => {
      this.#waiting.set(order.id, { resolve, reject });
      this.#child.stdin.write(`${JSON.stringify(order)}\n`);
    });
  }

  /** As a machine that falls over: no chance to finish anything. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }

  /** Asks it to end; whoever still waits for something after ten seconds is made to. */
  async stop(): Promise<void> {
    this.#child.stdin.end();
    const insisting = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
    await this.#gone;
    clearTimeout(insisting);
  }

  #hear({ id, answer, refusal }: AnswerLine): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (refusal) return waiting?.reject(new Refused(refusal));
    this.acknowledged.push(answer);
    waiting?.resolve(answer as never);
  }
}

/** Application processes on the database of this test file; all of them end with `close`. */
export class Crowd {
  readonly #program: string;
  readonly #all: AppProcess[] = [];

  private constructor(program: string) {
    this.#program = program;
  }

  static async open(): Promise<Crowd> {
    const program = fileURLToPath(new URL('./program.ts', import.meta.url));
    return new Crowd(await bundle(path.relative(root, program), `crowd-${randomUUID()}`));
  }

  /** Starts one more process; it is connected when this returns. */
  async start(): Promise<AppProcess> {
    const process = new AppProcess(this.#program);
    this.#all.push(process);
    await process.ask('connect', undefined);
    return process;
  }

  async pair(): Promise<[AppProcess, AppProcess]> {
    return Promise.all([this.start(), this.start()]);
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((one) => one.stop()));
    for (const file of [this.#program, `${this.#program}.map`]) rmSync(file, { force: true });
  }
}
