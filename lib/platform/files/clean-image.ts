import 'server-only';
import type { Sharp } from 'sharp';
import { decodeHeic } from './decode-heic';
import type { FileKind } from './file-kind';

/** An image that was made anew, with its kind. */
export type CleanImage = { bytes: Uint8Array; kind: FileKind };

const jpeg: FileKind = { mediaType: 'image/jpeg', extension: 'jpg', isImage: true };

/** Larger ones are no photos of a letter but attempts to fill the memory. */
const mostPixels = 64_000_000;
/** The long side, in pixels: small print on a photographed page of A4 stays readable. */
const longSide = 4096;
/** A drawing or a picture of a screen is smaller as PNG; what is larger than this, in bytes, is a photo. */
const largestPng = 8 * 1024 * 1024;

/** Loaded when the first image comes: most servers that take a form never see one, and it is large. */
async function images() {
  const { default: sharp } = await import('sharp');
  // One image at a time has enough of the machine, and keeps nothing when it is done.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

async function open(bytes: Uint8Array, kind: FileKind): Promise<Sharp | null> {
  const sharp = await images();
  if (kind.extension !== 'heic') {
    return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  }
  const pixels = await decodeHeic(bytes, mostPixels);
  if (!pixels) return null;
  const { width, height, data } = pixels;
  return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: mostPixels });
}

/**
 * Makes an image anew out of its points: upright, not larger than needed, and without anything that stood beside them,
 * such as where, when and with which phone it was taken.
 * @param bytes the whole file
 * @param kind of fileKindOf; a photo of a phone (HEIC) becomes a JPEG, which every computer can show
 * @returns null when it cannot be read as an image
 */
export async function cleanImage(bytes: Uint8Array, kind: FileKind): Promise<CleanImage | null> {
  try {
    const image = await open(bytes, kind);
    if (!image) return null;
    const upright = image
      .rotate()
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true });
    if (kind.extension === 'png') {
      const png = await upright.clone().png({ compressionLevel: 9 }).toBuffer();
      if (png.byteLength <= largestPng) return { bytes: png, kind };
    }
    const flat = upright.flatten({ background: '#ffffff' }).jpeg({ quality: 82 });
    return { bytes: await flat.toBuffer(), kind: jpeg };
  } catch {
    return null;
  }
}
