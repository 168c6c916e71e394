import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { cookieJar } from '@/tests/support/cookies';

const browser = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => browser satisfies ReturnType<typeof cookieJar>);

import {
  ConflictError,
  NotFoundError,
  RateLimitedError,
  SignInNeededError,
} from '@/lib/platform/errors';
import refusals from '@/lib/messages/nl/refusals.json';
import { formDoor } from '@/lib/platform/form-door';
import { slipCookieName } from '@/lib/platform/session-cookie';

// Unit tests have no database: whatever a door asks of it goes wrong.
let log: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  browser.kept.clear();
  log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** Posts a story through a door behind which this happens. */
function post(run: () => Promise<unknown>, story = 'Hallo', type?: string): Promise<Response> {
  const door = formDoor({
    who: (actor) => actor,
    schema: z.object({ story: z.string().min(1, 'storyMissing') }),
    run,
    next: () => '/klaar',
    back: () => '/balie',
  });
  const request = new Request('http://localhost:3000/x', {
    method: 'POST',
    body: type ? JSON.stringify({ story }) : new URLSearchParams({ story }),
    ...(type ? { headers: { 'content-type': type } } : {}),
  });
  return door(request, { params: Promise.resolve({}) });
}

const throwing = (error: Error) => () => Promise.reject(error);

describe('a form while the database is gone', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['that is not filled in well', () => Promise.resolve(), ''],
    ['that a colleague changed', throwing(new ConflictError({ story: 'Anders' })), 'Hallo'],
    ['that fails', throwing(new Error('gone')), 'Hallo'],
  ])('%s is answered kindly, not thrown', async (_what, run, story) => {
    const answer = await post(run, story);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('Dat ligt niet aan u');
    expect(log).toHaveBeenCalled();
    expect(log.mock.calls.join()).not.toContain('Hallo');
  });

  it('of somebody who has to sign in first is answered kindly as well', async () => {
    browser.kept.set(slipCookieName(), 'a-secret');
    expect((await post(throwing(new SignInNeededError('resident')))).status).toBe(500);
  });

  it('of a machine gets its answer in the way of machines', async () => {
    const answer = await post(throwing(new Error('gone')), 'Hallo', 'application/json');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('that asks for nothing of the database is answered as always', async () => {
    expect((await post(() => Promise.resolve())).headers.get('location')).toBe('/klaar');
    expect((await post(throwing(new NotFoundError()))).status).toBe(404);
    expect((await post(throwing(new SignInNeededError('resident')))).status).toBe(303);
  });
});

describe('a form that comes too often', () => {
  it('is told kindly to wait, and a machine for how long', async () => {
    const often = throwing(new RateLimitedError(60));
    const answer = await post(often);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(await answer.text()).toContain(refusals['429'].title);
    const machine = await post(often, 'Hallo', 'application/json');
    expect([machine.status, machine.headers.get('retry-after')]).toEqual([429, '60']);
    expect(machine.headers.get('content-type')).toBe('application/problem+json');
  });
});
