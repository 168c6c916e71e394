import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { cookieJar } from '@/tests/support/cookies';

const browser = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => browser satisfies ReturnType<typeof cookieJar>);

import { NotFoundError } from '@/lib/platform/errors';
import { formDoor, type DoorContext } from '@/lib/platform/form-door';
import type { FileLimits } from '@/lib/platform/files/posted-files';
import { pdf } from '@/tests/support/files/make';

const limits: FileLimits = { field: 'files', most: 2, bytesEach: 2000, bytesTogether: 3000 };

type Given = { files?: FileLimits; mayPost?: boolean };

/** Posts a form with a file; says what the door ran with. */
async function post(given: Given, headers: Record<string, string> = {}, form = filled()) {
  const ran: { input: unknown; files: DoorContext['files'] }[] = [];
  const door = formDoor({
    who: (actor) => {
      if (given.mayPost === false) throw new NotFoundError();
      return actor;
    },
    schema: z.object({ text: z.string().min(1, 'textMissing') }),
    ...(given.files ? { files: given.files } : {}),
    run: async (_actor, input, { files }) => void ran.push({ input, files }),
    next: () => '/klaar',
    back: () => '/mijn',
  });
  const request = new Request('http://localhost:3000/x', { method: 'POST', body: form });
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
  return { answer: await door(request, { params: Promise.resolve({}) }), ran };
}

function filled(): FormData {
  const form = new FormData();
  form.set('text', 'Hoi');
  form.set('files', new File([new Uint8Array(pdf())], 'brief.pdf'));
  return form;
}

describe('a door', () => {
  it('takes files when that is said of it, and hands them to what runs', async () => {
    const { answer, ran } = await post({ files: limits });
    expect(answer.headers.get('location')).toBe('/klaar');
    expect(ran).toMatchObject([{ input: { text: 'Hoi' }, files: [{ name: 'brief.pdf' }] }]);
  });

  it('takes none when it is not', async () => {
    expect((await post({})).ran).toEqual([{ input: { text: 'Hoi' }, files: [] }]);
  });

  it('is its own guard against pages of other sites', async () => {
    const foreign = await post({ files: limits }, { origin: 'https://elders.example.nl' });
    expect(foreign.answer.status).toBe(403);
    expect(foreign.ran).toEqual([]);
  });

  it('that takes files does not begin to read what is far too heavy', async () => {
    const { answer, ran } = await post({ files: limits }, { 'content-length': '300000' });
    expect(answer.status).toBe(413);
    expect(ran).toEqual([]);
  });

  it('takes no files of who may not post', async () => {
    const { answer, ran } = await post({ files: limits, mayPost: false });
    expect(answer.status).toBe(404);
    expect(ran).toEqual([]);
  });
});
