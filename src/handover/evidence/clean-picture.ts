import { exifOf, factsOfExif, type PictureFacts } from './minimal-exif';

/** A picture without what cameras say of place, device and person; the picture itself is untouched. */
export interface CleanPicture {
  bytes: Buffer;
  /** Local time of the camera, `2025-06-24T09:15:00`. */
  takenAt: string | null;
}

const NOTHING: PictureFacts = { orientation: null, taken: null };
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Parts of a PNG file that make the picture; texts, EXIF data and what is private go. */
const PNG_PARTS = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST cICP'.split(' '),
);

/**
 * Takes a JPEG file apart and puts together what makes the picture, with the way up and the time it was taken.
 * What follows its end (other pictures, a film) goes too: each has particulars of its own.
 * @returns undefined where the file is damaged or cut off.
 */
export function cleanJpeg(bytes: Buffer): CleanPicture | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  const kept: Buffer[] = [];
  let facts: PictureFacts | undefined;
  let pictured = false;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (!pictured) return undefined;
      return whole(kept, facts ?? NOTHING);
    }
    if (at + 4 > bytes.length) return undefined;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) facts ??= factsOfExif(segment.subarray(4));
    else if (makesPicture(marker, segment)) kept.push(segment);
    at = end;
    if (marker !== 0xda) continue;
    const next = endOfScan(bytes, at);
    if (next === undefined) return undefined;
    kept.push(bytes.subarray(at, next));
    [pictured, at] = [true, next];
  }
  return undefined;
}

function whole(kept: readonly Buffer[], facts: PictureFacts): CleanPicture {
  const exif = exifOf(facts);
  const block: Buffer[] = [];
  if (exif) {
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(exif.length + 2, 2);
    block.push(head, exif);
  }
  const [start, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])];
  return { bytes: Buffer.concat([start, ...block, ...kept, end]), takenAt: momentOf(facts) };
}

const momentOf = ({ taken }: PictureFacts): string | null =>
  taken && `${taken.slice(0, 10).replaceAll(':', '-')}T${taken.slice(11)}`;

/** Of the segments for applications only those by which colours come out right; no comments. */
function makesPicture(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = segment.toString('latin1', 4, 16);
  if (marker === 0xe0) return name.startsWith('JFIF\0');
  if (marker === 0xe2) return name.startsWith('ICC_PROFILE\0');
  return marker === 0xee && name.startsWith('Adobe');
}

/** Where the coded pixels end: at a marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1];
    if (next === undefined) return undefined;
    if (next === 0xff) at += 1;
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else return at;
  }
  return undefined;
}

/** The same for PNG. */
export function cleanPng(bytes: Buffer): CleanPicture | undefined {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return undefined;
  const kept: Buffer[] = [PNG_SIGNATURE];
  let pictured = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (kept.length === 1 && type !== 'IHDR') return undefined;
    if (PNG_PARTS.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IDAT') pictured = true;
    if (type === 'IEND')
      return pictured ? { bytes: Buffer.concat(kept), takenAt: null } : undefined;
    at = end;
  }
  return undefined;
}
