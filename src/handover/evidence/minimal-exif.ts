/** What of a picture's particulars is kept: which way is up, and when it was taken. */
export interface PictureFacts {
  /** 1 to 8 as cameras write it; null where nothing is said. */
  orientation: number | null;
  /** `2025:06:24 09:15:00`, as cameras write it. */
  taken: string | null;
}

const HEADER = Buffer.from('Exif\0\0', 'latin1');
const [ORIENTATION, EXIF_PART, TAKEN] = [0x0112, 0x8769, 0x9003];
const [ASCII, SHORT, LONG] = [2, 3, 4];
const MOST_ENTRIES = 200;

/**
 * Reads the few facts that are kept out of a block of EXIF data.
 * @param block from `Exif\0\0` on.
 * @returns undefined where it is no such block or is damaged.
 */
export function factsOfExif(block: Buffer): PictureFacts | undefined {
  if (!block.subarray(0, HEADER.length).equals(HEADER)) return undefined;
  const tiff = block.subarray(HEADER.length);
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const valueAt = (start: number, tag: number): number | undefined => {
    const entries = Math.min(short(start), MOST_ENTRIES);
    for (let at = start + 2, left = entries; left > 0; at += 12, left -= 1)
      if (short(at) === tag) return at + 8;
    return undefined;
  };
  try {
    const first = long(4);
    const orientation = valueAt(first, ORIENTATION);
    const part = valueAt(first, EXIF_PART);
    const taken = part === undefined ? undefined : valueAt(long(part), TAKEN);
    const text = taken === undefined ? '' : tiff.toString('latin1', long(taken), long(taken) + 19);
    const turn = orientation === undefined ? 0 : short(orientation);
    return {
      orientation: turn >= 1 && turn <= 8 ? turn : null,
      taken: /^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d$/.test(text) ? text : null,
    };
  } catch (error) {
    // An entry that points outside the block.
    if ((error as NodeJS.ErrnoException).code === 'ERR_OUT_OF_RANGE') return undefined;
    throw error;
  }
}

/** A block of EXIF data with these facts and no others; undefined where there is none to tell. */
export function exifOf({ orientation, taken }: PictureFacts): Buffer | undefined {
  const entries = [orientation, taken].filter((fact) => fact !== null).length;
  if (entries === 0) return undefined;
  const part = 8 + 2 + entries * 12 + 4;
  const tiff = Buffer.alloc(taken === null ? part : part + 18 + 20);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(entries, 8);
  let at = 10;
  const entry = (place: number, tag: number, type: number, count: number) => {
    tiff.writeUInt16BE(tag, place);
    tiff.writeUInt16BE(type, place + 2);
    tiff.writeUInt32BE(count, place + 4);
  };
  if (orientation !== null) {
    entry(at, ORIENTATION, SHORT, 1);
    tiff.writeUInt16BE(orientation, at + 8);
    at += 12;
  }
  if (taken !== null) {
    entry(at, EXIF_PART, LONG, 1);
    tiff.writeUInt32BE(part, at + 8);
    tiff.writeUInt16BE(1, part);
    entry(part + 2, TAKEN, ASCII, 20);
    tiff.writeUInt32BE(part + 18, part + 10);
    tiff.write(taken, part + 18, 'latin1');
  }
  return Buffer.concat([HEADER, tiff]);
}
