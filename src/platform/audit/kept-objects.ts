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

/**
 * The objects of one act in their order, each kept as the text that is stored and reckoned into their digest
 * when it comes: an act may be on very many of them.
 */
export class KeptObjects {
  readonly kept: KeptObject[] = [];
  private readonly digest = new ObjectsDigest();

  add({ type, id, before, after }: TouchedObject): void {
    const object = { type, id, before: textOf(before), after: textOf(after) };
    this.kept.push(object);
    const named = `${canonical(type)},${canonical(id)}`;
    this.digest.addText(`[${named},${object.before ?? 'null'},${object.after ?? 'null'}]`);
  }

  /** The digest of all; nothing can be added afterwards. */
  end(): string {
    return this.digest.end();
  }
}

const textOf = (state: JsonObject | null | undefined): string | null =>
  state ? canonical(isPlainDetail(state) ? state : plainDetail(state)) : null;
