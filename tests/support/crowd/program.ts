// One application process of a crowd: takes orders as lines, carries them out at the same time, and says each outcome
// the moment it is known. Bundled and started by app-process.ts.
import { writeSync } from 'node:fs';
import readline from 'node:readline';
import { disconnect } from '@/lib/platform/db';
import { orders, type AnswerLine, type OrderLine } from './orders';

// Straight to the pipe: what was said is out, also when this process is killed right after.
const say = (line: AnswerLine) => void writeSync(1, `${JSON.stringify(line)}\n`);

async function carryOut({ id, verb, given }: OrderLine): Promise<void> {
  try {
    say({ id, answer: await orders[verb](given as never) });
  } catch (error) {
    const { name, message } = error as Error;
    say({ id, refusal: { name, message } });
  }
}

const lines = readline.createInterface({ input: process.stdin });
lines.on('line', (line) => void carryOut(JSON.parse(line)));
lines.on('close', () => void disconnect());
