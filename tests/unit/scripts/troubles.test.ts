import { describe, expect, it } from 'vitest';
import { Pauses } from '../../../scripts/lib/pauses.mjs';
import { gist } from '../../../scripts/lib/postgres-server.mjs';
import { explain } from '../../../scripts/lib/say.mjs';

describe('the pauses before something is started again', () => {
  it('grow to a minute, and begin anew after a steady minute', () => {
    const pauses = new Pauses(1_000);
    let now = 0;
    const next = (lived: number) => {
      const pause = pauses.next((now += lived));
      now += pause;
      return pause / 1_000;
    };
    expect([0, 0, 0, 0, 0, 0, 0, 0].map(next)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect([next(59_000), next(61_000), next(0)]).toEqual([60, 1, 2]);
  });

  it('may begin with none', () => {
    const pauses = new Pauses(0);
    expect([pauses.next(0), pauses.next(0), pauses.next(1_000)]).toEqual([0, 1_000, 2_000]);
  });
});

describe('what a person is told', () => {
  it('about a file is one line that says what to do', () => {
    const error = (code: string) => Object.assign(new Error(code), { code, path: '/data/lock' });
    expect(explain(error('EACCES'))).toBe(
      '/data/lock is closed to this user: give it to this user, or start as the one it belongs to (EACCES).',
    );
    expect(explain(error('EROFS'))).toBe('/data/lock can only be read (EROFS).');
    expect(explain(error('ENOSPC'))).toBe(
      '/data/lock could not be written: the disk is full (ENOSPC).',
    );
  });

  it('about a mistake of ours is where it arose', () => {
    expect(explain(new TypeError('undefined is not a function'))).toContain('troubles.test');
  });

  it('of the many words of PostgreSQL is the line that matters', () => {
    const words = `2026-11-26 01:50:02.429 UTC [15865] LOG:  starting
2026-11-26 01:50:02.428 UTC [15870] FATAL:  the database system is not yet accepting connections
2026-11-26 01:50:02.429 UTC [15865] FATAL:  could not write to file "x": No space left on device
2026-11-26 01:50:02.429 UTC [15865] HINT:  Check free disk space.`;
    expect(gist(words)).toBe('could not write to file "x": No space left on device');
    expect(gist('Killed\n')).toBe('Killed');
  });
});
