import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { BadRequestError, type FieldError } from '../errors';
import { collectFields, formLimitBytes, maxFields, type FormFields } from '../form-fields';
import { keepBytes, type KeptBytes } from './kept-bytes';

/** A file as it was posted, whatever it says that it is. */
export type PostedFile = { name: string; bytes: Uint8Array };

/** What a door lets in: the field, how many files, and how heavy each and all together may be, in bytes. */
export type FileLimits = { field: string; most: number; bytesEach: number; bytesTogether: number };

/** A form with files: the texts, the files that were taken, and what is wrong with the others. */
export type PostedForm = {
  fields: FormFields;
  files: readonly PostedFile[];
  errors: readonly FieldError[];
  /** gives the memory back; call it when nobody needs the files any more */
  release: () => void;
};

type Reading = {
  limits: FileLimits;
  pairs: [name: string, value: string][];
  textBytes: number;
  files: PostedFile[];
  problems: Set<string>;
  kept: KeptBytes;
};

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024);

function errorsOf({ problems, limits }: Reading): FieldError[] {
  const values = {
    most: limits.most,
    each: megabytes(limits.bytesEach),
    together: megabytes(limits.bytesTogether),
  };
  return [...problems].map((key) => ({ path: limits.field, key, values }));
}

/** What cannot be taken is still read to its end: the texts after it count, and a browser hears no answer before that. */
async function takeFile(reading: Reading, name: string, stream: BusboyFileStream) {
  const { limits, kept, problems } = reading;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isTaken = true;
  const refuse = (why: string) => {
    problems.add(why);
    isTaken = false;
    kept.giveBack(size);
    size = 0;
    chunks.length = 0;
  };
  stream.on('limit', () => refuse('fileTooLarge'));
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    if (!isTaken) continue;
    const answer = kept.take(chunk.byteLength);
    if (answer !== 'taken') {
      refuse(answer === 'full' ? 'filesTooLarge' : 'filesBusy');
      continue;
    }
    size += chunk.byteLength;
    chunks.push(chunk);
  }
  // A browser posts an empty part when nothing was chosen.
  if (!isTaken || (name === '' && size === 0)) return;
  if (size === 0) return void problems.add('fileEmpty');
  if (reading.files.length >= limits.most) return refuse('filesTooMany');
  reading.files.push({ name, bytes: Buffer.concat(chunks, size) });
}

/** False when the texts together are more than a form of ours has. */
function takeText(reading: Reading, name: string, value: string): boolean {
  reading.textBytes += Buffer.byteLength(name) + Buffer.byteLength(value);
  if (reading.textBytes > formLimitBytes) return false;
  reading.pairs.push([name, value]);
  return true;
}

/**
 * The most that a posted form is read of. Twice what the files may weigh: of who chose a few too many the text is still
 * read, and given back; more than that is not heard to the end.
 * @param limits what the door lets in
 * @returns bytes
 */
export const mostBytes = (limits: FileLimits): number => 2 * limits.bytesTogether + formLimitBytes;

async function* upTo(most: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) throw new BadRequestError(413);
    yield chunk;
  }
}

function parserFor(contentType: string, { limits }: Reading): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: {
        fieldSize: formLimitBytes,
        fileSize: limits.bytesEach,
        // One more is read, so that it can be said that it is one too many.
        files: limits.most + 1,
        fields: maxFields,
        parts: maxFields,
        headerPairs: 20,
        headerSize: 8 * 1024,
      },
    });
  } catch {
    throw new BadRequestError(400);
  }
}

async function parse(body: AsyncIterable<Uint8Array>, contentType: string, reading: Reading) {
  const { limits, problems } = reading;
  const parser = parserFor(contentType, reading);
  const taking: Promise<void>[] = [];
  const stop = () => void parser.destroy(new BadRequestError(413));
  parser.on('field', (name, value, _nameCut, valueCut) => {
    if (valueCut || !takeText(reading, name, value)) stop();
  });
  parser.on('fieldsLimit', stop);
  parser.on('partsLimit', stop);
  parser.on('file', (name, stream, filename) => {
    if (name !== limits.field) return void stream.resume();
    const task = takeFile(reading, filename ?? '', stream);
    task.catch(() => undefined); // heard below, unless the form breaks off before
    taking.push(task);
  });
  parser.on('filesLimit', () => void problems.add('filesTooMany'));
  await pipeline(Readable.from(upTo(mostBytes(limits), body), { objectMode: false }), parser);
  await Promise.all(taking);
}

/**
 * Reads a form with files while it comes in. What is too heavy, too many or does not fit in memory now is let go at once,
 * and said; texts are never lost over a file.
 * @param body of the request; null is an empty form
 * @param contentType multipart/form-data, with its boundary
 * @param limits what the door lets in
 * @param takesFiles false for who may not post: then the texts alone are read
 * @returns texts, files and errors
 * @throws BadRequestError 400 for a broken form, 413 for one that no browser made of ours
 */
export async function readPostedForm(
  body: Request['body'],
  contentType: string,
  limits: FileLimits,
  takesFiles: boolean,
): Promise<PostedForm> {
  const kept = keepBytes(takesFiles ? limits.bytesTogether : 0);
  const reading: Reading = {
    ...{ limits, pairs: [], textBytes: 0, files: [], problems: new Set<string>(), kept },
  };
  try {
    await parse(body ?? Readable.from([]), contentType, reading);
  } catch (error) {
    kept.release();
    throw error instanceof BadRequestError ? error : new BadRequestError(400);
  }
  const errors = takesFiles ? errorsOf(reading) : [];
  return {
    ...{ fields: collectFields(reading.pairs), files: reading.files, errors },
    release: () => kept.release(),
  };
}
