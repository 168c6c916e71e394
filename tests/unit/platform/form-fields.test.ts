import { describe, expect, it } from 'vitest';
import { BadRequestError } from '@/lib/platform/errors';
import { formLimitBytes, nestFields, readForm } from '@/lib/platform/form-fields';

const post = (body: BodyInit, type: string) =>
  new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } });
const urlencoded = 'application/x-www-form-urlencoded';

const refusedWith = async (request: Request) => {
  const error = await readForm(request).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BadRequestError);
  return (error as BadRequestError).status;
};

describe('a posted form', () => {
  it('is read with repeated fields, one kind of line end, and without files', async () => {
    expect(await readForm(post('areas=geld&areas=werk&story=a%0D%0Ab', urlencoded))).toEqual({
      areas: ['geld', 'werk'],
      story: 'a\nb',
    });
    const form = new FormData();
    form.set('name', 'Zoë');
    form.set('file', new File(['x'], 'x.txt'));
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    expect(await readForm(request)).toEqual({ name: 'Zoë' });
  });

  it('is refused kindly when it is too large, broken or something else', async () => {
    const tooLarge = `story=${'a'.repeat(formLimitBytes)}`;
    expect(await refusedWith(post(tooLarge, urlencoded))).toBe(413);
    expect(await refusedWith(post('{', 'application/json'))).toBe(400);
    expect(await refusedWith(post('[]', 'application/json'))).toBe(400);
    expect(await refusedWith(post('--x', 'multipart/form-data; boundary=y'))).toBe(400);
    expect(await refusedWith(post('a', 'text/plain'))).toBe(415);
    const many = Array.from({ length: 1001 }, (_, index) => `f${index}=1`).join('&');
    expect(await refusedWith(post(many, urlencoded))).toBe(413);
  });
});

describe('dotted names', () => {
  it('become nested objects and lists in the order of their numbers', () => {
    expect(nestFields({ 'members.1.name': 'B', 'members.0.name': 'A', story: 'x' })).toEqual({
      members: [{ name: 'A' }, { name: 'B' }],
      story: 'x',
    });
  });

  it('never reach into a prototype, nor deeper than a form goes', () => {
    nestFields({ '__proto__.polluted': 'x', 'constructor.prototype.polluted': 'x' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    let deep: unknown = 'x';
    for (let level = 0; level < 50_000; level += 1) deep = { deep };
    expect(() => nestFields({ deep })).toThrow(BadRequestError);
  });
});
