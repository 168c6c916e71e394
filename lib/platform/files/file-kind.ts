import 'server-only';
import { fileTypeFromBuffer } from 'file-type';

/** A kind of file that is taken: how it is called, what its name ends with, and whether it is made anew. */
export type FileKind = { mediaType: string; extension: string; isImage: boolean };

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Letters, forms and photos. Nothing that runs: no macros, no pages, no archives, no drawings with scripts in them. */
const kinds: Readonly<Record<string, FileKind>> = {
  'application/pdf': { mediaType: 'application/pdf', extension: 'pdf', isImage: false },
  'image/jpeg': { mediaType: 'image/jpeg', extension: 'jpg', isImage: true },
  'image/png': { mediaType: 'image/png', extension: 'png', isImage: true },
  'image/heic': { mediaType: 'image/heic', extension: 'heic', isImage: true },
  'image/heif': { mediaType: 'image/heic', extension: 'heic', isImage: true },
  [word]: { mediaType: word, extension: 'docx', isImage: false },
  'application/vnd.oasis.opendocument.text': {
    ...{ mediaType: 'application/vnd.oasis.opendocument.text', extension: 'odt', isImage: false },
  },
};

/**
 * What a file is by what is in it; its name and what a browser says of it count for nothing.
 * @param bytes the whole file
 * @returns null for a kind that is not taken
 */
export async function fileKindOf(bytes: Uint8Array): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return (found && kinds[found.mime]) ?? null;
}
