import { readFileSync } from 'node:fs';
import os from 'node:os';

/** How busy the machine was in the last minute, in processes that wanted to run. */
export const loadAverage = () => os.loadavg()[0] ?? Number.NaN;

/** Jiffies that the processors were at work, and in all. */
function processorTimes(): { busy: number; all: number } {
  const times = os.cpus().map((cpu) => cpu.times);
  const all = times.flatMap((time) => Object.values(time)).reduce((total, time) => total + time, 0);
  return { busy: all - times.reduce((total, time) => total + time.idle, 0), all };
}

/**
 * How much of the machine somebody else takes while we do nothing: what a quiet second shows.
 * @returns share from 0 to 1
 */
export async function othersShare(): Promise<number> {
  const before = processorTimes();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const after = processorTimes();
  return (after.busy - before.busy) / Math.max(1, after.all - before.all);
}

function systemName(): string {
  try {
    const found = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'));
    return found?.[1] ?? os.type();
  } catch {
    return `${os.type()} ${os.release()}`;
  }
}

/** One line about the machine. */
export function machine(): string {
  const cpus = os.cpus();
  const gigabytes = Math.round(os.totalmem() / 1024 ** 3);
  const model = cpus[0]?.model.trim() ?? 'unknown processor';
  return `${cpus.length} × ${model}, ${gigabytes} GB, ${systemName()}, Node ${process.version}`;
}
