import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockHolder, takeLock } from '../../../scripts/lib/lock.mjs';
import { endProcess, startMark } from '../../../scripts/lib/processes.mjs';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  file = path.join(folder, 'lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

const written = (holder: { pid: number; mark: string }) =>
  writeFileSync(file, JSON.stringify(holder));

function sleeper(): number {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  return child.pid!;
}

describe('the lock on a data folder', () => {
  it('is given to whoever comes first, and given back', () => {
    const lock = takeLock(file);
    if (!('release' in lock)) throw new Error('nobody held it');
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused while another launcher lives, and says which', async () => {
    const pid = sleeper();
    written({ pid, mark: startMark(pid) });
    expect(takeLock(file)).toEqual({ holder: { pid, mark: startMark(pid) } });
    await endProcess(pid);
  });

  it('is taken over from a launcher that was killed', async () => {
    const pid = sleeper();
    const mark = startMark(pid);
    await endProcess(pid);
    written({ pid, mark });
    expect(takeLock(file)).toHaveProperty('release');
  });

  it('is taken over when the number was given to another process since', async () => {
    const pid = sleeper();
    written({ pid, mark: 'an-earlier-boot:1' });
    expect(lockHolder(file)).toBeNull();
    expect(takeLock(file)).toHaveProperty('release');
    await endProcess(pid);
  });

  it('is taken over when it was written half, or carries our own number from before a restart', () => {
    writeFileSync(file, '{"pid":');
    expect(takeLock(file)).toHaveProperty('release');
    written({ pid: process.pid, mark: 'an-earlier-boot:1' });
    expect(takeLock(file)).toHaveProperty('release');
  });
});
