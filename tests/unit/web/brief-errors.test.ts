import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellErrorsBriefly } from '@/lib/web/brief-errors';

const before = console.error;
const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  console.error = (...given: unknown[]) => void lines.push(given.join(' '));
  tellErrorsBriefly();
});
afterEach(() => {
  console.error = before;
  vi.restoreAllMocks();
});

it('an error of a page is one line: what it was and where, and nothing that somebody typed', () => {
  const cause = { originalCode: '23514', detail: 'Failing row contains (Samira Voorbeeld).' };
  const error = Object.assign(new TypeError('create({ name: "Samira Voorbeeld" })'), {
    code: 'P2039',
    meta: { driverAdapterError: { cause } },
  });
  console.error(' ⨯', error);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    ...{ level: 'error', message: 'A page could not be shown' },
    ...{ name: 'TypeError', code: 'P2039', database: '23514' },
  });
  expect(lines[0]).not.toContain('Samira');
});

it('words without an error stay as they are', () => {
  console.error('something', 'else');
  expect(lines).toEqual(['something else']);
});
