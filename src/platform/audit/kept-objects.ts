import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { release } from '../release';
import { canonical, type JsonObject } from './canonical';
import { ObjectsDigest } from './entry-hash';
import { isPlainDetail, plainDetail } from './plain-text';

/** One object of an act: what changed of it; a sensitive value only masked. */
export interface TouchedObject {
  type: string;
  id: string;
  before?: JsonObject | null;
  after?: JsonObject | null;
}

/** An object as it is stored: its states as JSON. */
export interface KeptObject {
  type: string;
  id: string;
  before: string | null;
  after: string | null;
}

/** Objects that lie packed together. */
const A_LOT = 512;
/** Bytes in which a lot has room, packed or not, so that it is made in one place. */
const ROOM = 256 * 1024;

/**
 * The objects of one act in their order, each kept as the text that is stored and reckoned into their digest
 * when it comes. An act may be on very many of them: whole lots of them are packed until they are written down.
 */
export class KeptObjects {
  private readonly packed: Buffer[] = [];
  private last: KeptObject[] = [];
  private readonly digest = new ObjectsDigest();

  get count(): number {
    return this.packed.length * A_LOT + this.last.length;
  }

  add({ type, id, before, after }: TouchedObject): void {
    const object = { type, id, before: textOf(before), after: textOf(after) };
    const named = `${canonical(type)},${canonical(id)}`;
    this.digest.addText(`[${named},${object.before ?? 'null'},${object.after ?? 'null'}]`);
    this.last.push(object);
    if (this.last.length < A_LOT) return;
    const packed = deflateRawSync(JSON.stringify(this.last), { level: 1, chunkSize: ROOM });
    this.packed.push(Buffer.from(packed));
    release(packed, true);
    this.last = [];
  }

  /** The digest of all; nothing can be added afterwards. */
  end(): string {
    return this.digest.end();
  }

  /** Some at a time, in their order. */
  *inLots(): Generator<KeptObject[]> {
    for (const lot of this.packed) {
      const bytes = inflateRawSync(lot, { chunkSize: ROOM });
      const text = bytes.toString();
      release(bytes, true);
      yield JSON.parse(text) as KeptObject[];
    }
    if (this.last.length > 0) yield this.last;
  }
}

const textOf = (state: JsonObject | null | undefined): string | null =>
  state ? canonical(isPlainDetail(state) ? state : plainDetail(state)) : null;
