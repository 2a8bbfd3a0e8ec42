import { createHash } from 'node:crypto';
import { canonical, sha256, type JsonObject } from './canonical';

/** Previous hash of the first entry. */
export const GENESIS = '0'.repeat(64);
/** How entries are hashed from now on; entries of an older format stay as they are. */
export const FORMAT = 2;

const FORMAT_1 = [
  'seq',
  'at',
  'actorId',
  'actorName',
  'actorKind',
  'action',
  'subjectType',
  'subjectId',
  'roundId',
  'summary',
  'objectCount',
  'objectsDigest',
  'previousHash',
] as const;
const ADDED_IN_2 = [
  'format',
  'duties',
  'originAddress',
  'requestId',
  'subjectName',
  'organisationId',
  'reason',
] as const;

type Fact = (typeof FORMAT_1)[number] | (typeof ADDED_IN_2)[number];
/** An entry as the hash sees it; a fact that is absent counts as null. */
export type EntryFacts = Partial<Record<Fact, unknown>> & { format?: unknown };

/**
 * SHA-256 of an entry's facts in canonical form.
 * @returns undefined for a format this version does not know, and for an entry of format 1 that
 *   holds facts which format 1 does not cover: nobody has vouched for them.
 */
export function hashOf(facts: EntryFacts): string | undefined {
  const format = facts.format ?? 1;
  if (format === 1) {
    const covered = ADDED_IN_2.every((name) => name === 'format' || (facts[name] ?? null) === null);
    return covered ? digest(facts, FORMAT_1) : undefined;
  }
  return format === 2 ? digest(facts, [...FORMAT_1, ...ADDED_IN_2]) : undefined;
}

const digest = (facts: EntryFacts, names: readonly Fact[]): string =>
  sha256(canonical(Object.fromEntries(names.map((name) => [name, facts[name] ?? null]))));

/** An object of an act as its digest sees it. */
export interface ObjectFacts {
  type: string;
  id: string;
  before: JsonObject | null;
  after: JsonObject | null;
}

/** SHA-256 of all objects of an act, in their order, taken up one after the other. */
export class ObjectsDigest {
  private readonly hash = createHash('sha256');
  private any = false;

  add(objects: readonly ObjectFacts[]): void {
    for (const { type, id, before, after } of objects)
      this.addText(canonical([type, id, before, after]));
  }

  /** @param text one object in canonical form. */
  addText(text: string): void {
    this.hash.update(`${this.any ? ',' : '['}${text}`, 'utf8');
    this.any = true;
  }

  /** The digest of all that was added, as 64 hexadecimal digits; nothing can be added afterwards. */
  end(): string {
    return this.hash.update(this.any ? ']' : '[]', 'utf8').digest('hex');
  }
}

/** The same at once. */
export function digestOf(objects: readonly ObjectFacts[]): string {
  const digest = new ObjectsDigest();
  digest.add(objects);
  return digest.end();
}
