import type { Keyring } from './keyring';

/** A key of `DataKeys` in use: it seals and makes digests as a keyring of one version does. */
export interface DataKey {
  id: string;
  ring: Keyring;
}

/** Where in the trail a value stands; it opens only there. */
export interface TrailPlace {
  objectId: string;
  field: string;
}

/** A personal value as the audit trail holds it: what everybody sees, and what the key opens. */
export interface TrailValue {
  keyId: string;
  sealed: string;
  /** The masked value with a digest that tells two of them apart; dead once the key is. */
  shown: string;
}

const TOKEN = /^tv:([0-9a-f-]{36}):([A-Za-z0-9_-]+):(.*)$/su;
/** What a keyring puts before its text: a data key has one version only, so it need not be said. */
const FORM = 's1.1.';
/** Signs of the digest. */
const DIGEST_SIGNS = 8;

/** Seals a personal value for the audit trail. @param mask what a person sees without the key. */
export function sealForTrail(key: DataKey, place: TrailPlace, text: string, mask: string): string {
  const digest = key.ring.blindIndex(text, 'trail.value').slice(0, DIGEST_SIGNS);
  const shown = `${mask} #${digest}`;
  const sealed = key.ring.seal(text, contextOf(place)).slice(FORM.length);
  return `tv:${key.id}:${sealed}:${shown}`;
}

/** @returns the parts of a sealed value of the trail, or undefined where the text is none. */
export function trailValue(text: unknown): TrailValue | undefined {
  if (typeof text !== 'string' || !text.startsWith('tv:')) return undefined;
  const [, keyId, sealed, shown] = TOKEN.exec(text) ?? [];
  return keyId === undefined ? undefined : { keyId, sealed: sealed!, shown: shown! };
}

/** @throws SealBroken when the value was changed or stands in another place. */
export function openTrailValue(key: DataKey, place: TrailPlace, value: TrailValue): string {
  return key.ring.open(FORM + value.sealed, contextOf(place));
}

/** What is shown is not bound: the chain of hashes vouches for it. */
const contextOf = ({ objectId, field }: TrailPlace): string => `trail:${objectId}:${field}`;
