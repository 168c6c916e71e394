import { describe, expect, it } from 'vitest';
import { BadRequestError } from '@/lib/platform/errors';
import { keepBytes } from '@/lib/platform/files/kept-bytes';
import { readPostedForm, type FileLimits } from '@/lib/platform/files/posted-files';
import { formLimitBytes } from '@/lib/platform/form-fields';

const limits: FileLimits = { field: 'files', most: 2, bytesEach: 2000, bytesTogether: 3000 };

type Sent = Record<string, string | string[] | File[]>;

function formOf(sent: Sent): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(sent)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return form;
}

async function read(body: BodyInit, type?: string, takesFiles = true) {
  const request = new Request('http://localhost/', {
    ...{ method: 'POST', body },
    ...(type ? { headers: { 'content-type': type } } : {}),
  });
  const contentType = request.headers.get('content-type')!;
  const posted = await readPostedForm(request.body, contentType, limits, takesFiles);
  posted.release();
  return posted;
}

const file = (name: string, size = 10) => new File(['x'.repeat(size)], name);
const keys = ({ errors }: Awaited<ReturnType<typeof read>>) => errors.map(({ key }) => key);

describe('a form with files', () => {
  it('gives texts and files, with their names as they are', async () => {
    const posted = await read(
      formOf({ text: 'Hoi\r\nSamira', areas: ['a', 'b'], files: [file('Zoë رسالة.pdf', 3)] }),
    );
    expect(posted.fields).toEqual({ text: 'Hoi\nSamira', areas: ['a', 'b'] });
    expect(posted.files).toEqual([{ name: 'Zoë رسالة.pdf', bytes: Buffer.from('xxx') }]);
    expect(posted.errors).toEqual([]);
  });

  it('without a file is a form: a browser sends an empty part then', async () => {
    const posted = await read(formOf({ text: 'Hoi', files: [new File([], '')] }));
    expect(posted).toMatchObject({ fields: { text: 'Hoi' }, files: [], errors: [] });
  });

  it('takes files of its own field alone', async () => {
    const posted = await read(formOf({ other: [file('a.pdf')], text: 'Hoi' }));
    expect(posted).toMatchObject({ fields: { text: 'Hoi' }, files: [], errors: [] });
  });

  it.each<[string, File[], string]>([
    ['one is too heavy', [file('a.pdf', 2001)], 'fileTooLarge'],
    ['all together are too heavy', [file('a.pdf', 1600), file('b.pdf', 1600)], 'filesTooLarge'],
    ['there is one too many', [1, 2, 3].map((at) => file(`${at}.pdf`)), 'filesTooMany'],
    ['there are far too many', [1, 2, 3, 4, 5].map((at) => file(`${at}.pdf`)), 'filesTooMany'],
    ['one is empty', [file('a.pdf', 0)], 'fileEmpty'],
  ])('keeps its texts when %s', async (_what, files, key) => {
    const posted = await read(formOf({ before: 'Hoi', files, after: 'Dag' }));
    expect(posted.fields).toEqual({ before: 'Hoi', after: 'Dag' });
    expect(keys(posted)).toEqual([key]);
    expect(posted.errors[0]).toMatchObject({ path: 'files', values: { most: 2 } });
  });

  it('of who may not post gives its texts alone', async () => {
    const form = formOf({ text: 'Hoi', files: [file('a.pdf')] });
    expect(await read(form, undefined, false)).toMatchObject({
      ...{ fields: { text: 'Hoi' }, files: [], errors: [] },
    });
  });

  it.each<[string, BodyInit, string | undefined, number]>([
    ['broken off', '--y\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', 'y', 400],
    ['without a boundary', 'x', '', 400],
    ['with a text too long', formOf({ text: 'x'.repeat(formLimitBytes + 1) }), undefined, 413],
    ['far too heavy', formOf({ files: [file('a', formLimitBytes + 7000)] }), undefined, 413],
    [
      'with more fields than any form has',
      formOf({ a: Array.from({ length: 1001 }, () => 'x') }),
      ...([undefined, 413] as const),
    ],
  ])('%s is refused', async (_what, body, boundary, status) => {
    const type = boundary === undefined ? undefined : `multipart/form-data; boundary=${boundary}`;
    const error = await read(body, type).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ status });
  });
});

describe('room in memory', () => {
  it('is given to one after the other, and given back', async () => {
    const megabyte = 1024 * 1024;
    const [one, other] = [keepBytes(100 * megabyte), keepBytes(100 * megabyte)];
    expect(one.take(100 * megabyte)).toBe('taken');
    expect(one.take(1)).toBe('full');
    expect(other.take(100 * megabyte)).toBe('busy');
    one.release();
    one.release();
    one.giveBack(100 * megabyte);
    expect(one.take(1)).toBe('full');
    expect(other.take(100 * megabyte)).toBe('taken');
    expect(keys(await read(formOf({ files: [file('a.pdf')] })))).toEqual([]);
    expect(keepBytes(100 * megabyte).take(29 * megabyte)).toBe('busy');
    other.release();
  });
});
