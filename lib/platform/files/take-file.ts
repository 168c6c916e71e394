import 'server-only';
import type { FieldError } from '../errors';
import { cleanImage } from './clean-image';
import { fileKindOf } from './file-kind';
import type { PostedFile } from './posted-files';

/** A file that may be kept: its kind is what is in it, and its name fits that. */
export type TakenFile = { name: string; mediaType: string; bytes: Uint8Array };

/** The files of one form, or what is wrong with some of them. */
export type TakenFiles = { files: TakenFile[]; errors: FieldError[] };

const longestName = 100;
// Nothing that leads to another folder, that a system reads as something else, or that turns the direction of writing.
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;

/**
 * The name under which a file is kept and given back.
 * @param posted as the browser named it
 * @param extension of what is in it; another one is replaced
 * @returns at most 100 characters before the extension; "bestand" when nothing is left
 */
export function fileNameOf(posted: string, extension: string): string {
  const last = posted.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!;
  const bare = last.replace(unfit, '').replace(/\.[\p{L}\p{N}]{1,8}$/u, '');
  const name = [...bare.trim().replace(/^\.+/, '')].slice(0, longestName).join('').trim();
  return `${name || 'bestand'}.${extension}`;
}

async function takeFile({
  name,
  bytes,
}: PostedFile): Promise<TakenFile | 'fileKind' | 'fileBroken'> {
  const kind = await fileKindOf(bytes);
  if (!kind) return 'fileKind';
  if (!kind.isImage) {
    return { name: fileNameOf(name, kind.extension), mediaType: kind.mediaType, bytes };
  }
  const image = await cleanImage(bytes, kind);
  if (!image) return 'fileBroken';
  const { extension, mediaType } = image.kind;
  return { name: fileNameOf(name, extension), mediaType, bytes: image.bytes };
}

/**
 * Looks at every file of a form, one after the other: what it is by its content, images made anew.
 * @param posted as it came in
 * @param field name of the field, for the errors
 * @returns the files that may be kept; an error per file that may not, with its name
 */
export async function takeFiles(posted: readonly PostedFile[], field: string): Promise<TakenFiles> {
  const files: TakenFile[] = [];
  const errors: FieldError[] = [];
  for (const file of posted) {
    const taken = await takeFile(file);
    if (typeof taken !== 'string') files.push(taken);
    else errors.push({ path: field, key: taken, values: { name: file.name } });
  }
  return { files, errors };
}
