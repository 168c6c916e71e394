import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fileNameOf, takeFiles } from '@/lib/platform/files/take-file';
import { docm, docx, odt, pdf, phonePhoto, photo, screen, zip } from '@/tests/support/files/make';

const take = async (name: string, bytes: Uint8Array) => {
  const { files, errors } = await takeFiles([{ name, bytes }], 'files');
  return { file: files[0], error: errors[0] };
};

describe('what a file is', () => {
  it.each([
    ['brief.pdf', pdf(), 'brief.pdf', 'application/pdf'],
    ['brief.docx', docx(), 'brief.docx', /wordprocessingml/],
    ['brief.odt', odt(), 'brief.odt', /opendocument.text$/],
    ['brief.exe', pdf(), 'brief.pdf', 'application/pdf'],
    ['../../etc/brief', pdf(), 'brief.pdf', 'application/pdf'],
  ])('%s is known by its content', async (name, bytes, kept, mediaType) => {
    const { file } = await take(name, bytes);
    expect(file).toMatchObject({ name: kept, bytes });
    expect(file!.mediaType).toMatch(mediaType);
  });

  it.each([
    ['a page with a script', 'brief.pdf', Buffer.from('<html><script>alert(1)</script></html>')],
    [
      'a drawing with a script',
      'foto.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a letter with a program in it', 'brief.docx', docm()],
    ['any other archive', 'brief.docx', zip({ 'a.txt': 'a' })],
    ['a program', 'foto.jpg', Buffer.from('MZ\x90\x00\x03')],
    ['plain text', 'brief.txt', Buffer.from('Hallo.')],
    ['nothing much', 'brief.pdf', Buffer.from('%')],
  ])('%s is not taken, whatever it is called', async (_what, name, bytes) => {
    const { file, error } = await take(name, bytes);
    expect(file).toBeUndefined();
    expect(error).toEqual({ path: 'files', key: 'fileKind', values: { name } });
  });
});

describe('an image', () => {
  it('is made anew: upright, without the place where it was taken', async () => {
    const taken = await photo();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { file } = await take('IMG_1.JPG', taken);
    expect(file).toMatchObject({ name: 'IMG_1.jpg', mediaType: 'image/jpeg' });
    const { width, height, exif, xmp, iptc, orientation } = await sharp(file!.bytes).metadata();
    expect({ width, height }).toEqual({ width: 48, height: 64 });
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(file!.bytes).includes('Proeftelefoon')).toBe(false);
  });

  it('of a screen stays a PNG', async () => {
    const { file } = await take('scherm.png', await screen());
    expect(file).toMatchObject({ name: 'scherm.png', mediaType: 'image/png' });
    expect((await sharp(file!.bytes).metadata()).format).toBe('png');
  });

  it('of a phone that makes HEIC becomes a JPEG, which every computer shows', async () => {
    const { file } = await take('IMG_2.HEIC', phonePhoto());
    expect(file).toMatchObject({ name: 'IMG_2.jpg', mediaType: 'image/jpeg' });
    expect(await sharp(file!.bytes).metadata()).toMatchObject({ width: 64, height: 48 });
  });

  it('that is larger than anybody can look at becomes smaller', async () => {
    const { file } = await take('groot.jpg', await photo({ width: 5000, height: 10 }));
    expect((await sharp(file!.bytes).metadata()).height).toBe(4096);
  });

  it.each([
    ['cut off', async () => (await photo()).subarray(0, 300)],
    ['of a phone, cut off', async () => phonePhoto().subarray(0, 500)],
    ['that unpacks to more than fits', () => photo({ width: 16_000, height: 5_000 })],
  ])('%s is not taken', async (_what, bytes) => {
    const { error } = await take('foto.jpg', await bytes());
    expect(error).toMatchObject({ key: 'fileBroken', values: { name: 'foto.jpg' } });
  });
});

describe('the name of a file', () => {
  it.each([
    ['Brief van de woningbouw.pdf', 'Brief van de woningbouw.pdf'],
    ['رسالة.pdf', 'رسالة.pdf'],
    ['C:\\Users\\Samira\\foto.heic', 'foto.pdf'],
    ['../../.htaccess', 'bestand.pdf'],
    ['a"\r\nset-cookie: x.pdf', 'aset-cookie x.pdf'],
    ['fdp.\u202Eexe', 'fdp.pdf'],
    ['', 'bestand.pdf'],
    [`${'lang'.repeat(50)}.pdf`, `${'lang'.repeat(25)}.pdf`],
  ])('%j', (posted, kept) => {
    expect(fileNameOf(posted, 'pdf')).toBe(kept);
  });
});
