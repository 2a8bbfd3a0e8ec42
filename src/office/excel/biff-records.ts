/** One record of a BIFF stream ([MS-XLS] 2.1.4). */
export interface BiffRecord {
  type: number;
  /** Place of the record in the stream. */
  at: number;
  data: Buffer;
}

/** Walks the records of a Workbook stream; stops where one runs past the end. */
export function* biffRecords(stream: Buffer): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= stream.length;) {
    const length = stream.readUInt16LE(at + 2);
    const end = at + 4 + length;
    if (end > stream.length) return;
    yield { type: stream.readUInt16LE(at), at, data: stream.subarray(at + 4, end) };
    at = end;
  }
}

/** Of a part of the stream, in each version; other records share its last byte (0x1009: how a chart marks its points). */
const beginnings = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const end = 0x0a;

/**
 * Whether every record of a Workbook stream ends within it. The library reads on behind the end of a stream, and takes
 * what it does not find there for lengths that have no end. What stands behind the last sheet is not looked at.
 */
export function recordsEndInside(stream: Buffer): boolean {
  let depth = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at);
    if (depth === 0 && !beginnings.has(type)) return true;
    if (beginnings.has(type)) depth += 1;
    else if (type === end) depth -= 1;
    at += 4 + stream.readUInt16LE(at + 2);
    if (at > stream.length) return false;
  }
  return true;
}

/** Reads on over the records that continue a long one ([MS-XLS] 2.4.58). */
export class ContinuedData {
  private part = 0;
  private at = 0;

  constructor(private readonly parts: readonly Buffer[]) {}

  get atEnd(): boolean {
    this.settle();
    return this.part >= this.parts.length;
  }

  byte(): number {
    this.settle();
    return this.parts[this.part]?.[this.at++] ?? 0;
  }

  word(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return this.word() + this.word() * 0x10000;
  }

  skip(bytes: number): void {
    let left = bytes;
    while (left > 0 && !this.atEnd) {
      const step = Math.min(left, this.parts[this.part]!.length - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** Passes over the characters of a text; a part that goes on with them says anew how wide they are. */
  skipCharacters(count: number, wide: boolean): void {
    let left = count;
    let width = wide ? 2 : 1;
    while (left > 0 && this.part < this.parts.length) {
      const rest = this.parts[this.part]!.length - this.at;
      const step = Math.min(left, Math.floor(rest / width));
      this.at += step * width;
      left -= step;
      if (left === 0) return;
      this.part++;
      this.at = 0;
      width = (this.parts[this.part]?.[this.at++] ?? 0) & 1 ? 2 : 1;
    }
  }

  private settle(): void {
    while (this.part < this.parts.length && this.at >= this.parts[this.part]!.length) {
      this.part++;
      this.at = 0;
    }
  }
}
