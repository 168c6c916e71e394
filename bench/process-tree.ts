import { readdirSync, readFileSync } from 'node:fs';

/** What a process of the product is for. */
export type Role = 'launcher' | 'web' | 'worker' | 'demo' | 'postgres' | 'npm' | 'bare';

/** A process, with its memory in MB and the processor time it used so far in milliseconds. */
export type Measured = { pid: number; role: Role; rss: number; pss: number; cpu: number };

const ticksPerSecond = 100;

function stat(pid: number): { parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // With what its children used that are gone: a pool closes connections, and their time must not vanish.
    const ticks = [11, 12, 13, 14].reduce((total, place) => total + Number(fields[place]), 0);
    return { parent: Number(fields[1]), ticks };
  } catch {
    return null;
  }
}

function processes(): { pid: number; parent: number }[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.flatMap((pid) => {
    const found = stat(pid);
    return found ? [{ pid, parent: found.parent }] : [];
  });
}

/** The process with everything that it started. */
function treeOf(root: number): number[] {
  const all = processes();
  const tree = [root];
  for (const pid of tree) {
    tree.push(...all.filter((one) => one.parent === pid).map((one) => one.pid));
  }
  return tree;
}

const marks: readonly (readonly [Role, RegExp])[] = [
  ['postgres', /postgres/],
  ['bare', /bare-server/],
  ['worker', /worker\.mjs/],
  ['demo', /demo\.mjs/],
  ['launcher', /scripts\/start\.mjs/],
  ['web', /web\.mjs|next/],
  ['npm', /npm/],
];

function roleOf(pid: number): Role | null {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return marks.find(([, mark]) => mark.test(words))?.[0] ?? null;
  } catch {
    return null;
  }
}

/** Resident memory, and the share of it that is a process' own: a page that ten share counts for a tenth in each. */
function memoryOf(pid: number): { rss: number; pss: number } {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const megabytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
    return { rss: megabytes('Rss'), pss: megabytes('Pss') };
  } catch {
    return { rss: 0, pss: 0 };
  }
}

/**
 * Everything that a process started, with itself.
 * @param root process id
 * @returns nothing on a system without /proc
 */
export function measureTree(root: number): Measured[] {
  try {
    return treeOf(root).flatMap((pid) => {
      const role = roleOf(pid);
      const cpu = ((stat(pid)?.ticks ?? 0) * 1000) / ticksPerSecond;
      return role ? [{ pid, role, cpu, ...memoryOf(pid) }] : [];
    });
  } catch {
    return [];
  }
}

/** Processor time per role, in milliseconds. */
export function cpuByRole(tree: readonly Measured[]): Partial<Record<Role, number>> {
  const total: Partial<Record<Role, number>> = {};
  for (const { role, cpu } of tree) total[role] = (total[role] ?? 0) + cpu;
  return total;
}
