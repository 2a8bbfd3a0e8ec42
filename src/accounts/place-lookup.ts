import { lookupKey } from '../units/unit-name';

/** Names told for one text. */
const MOST_TOLD = 4;

/** A body for which an account may be asked. */
export interface Place {
  id: string;
  name: string;
  path: string;
  /** Code of its unit. */
  code: string;
  /** Last day of the body; null while it has none. */
  validTo: string | null;
  /** Whether the asker gives any duty there. */
  within: boolean;
}

/** A place with the one text that names it and no other. */
export type LabelledPlace = Place & { label: string };

/** The name, and where others share it the unit's code and last day: old and new wards are often namesakes. */
export function labelled(places: readonly Place[]): LabelledPlace[] {
  const byName = Map.groupBy(places, ({ name }) => lookupKey(name));
  return places.map((place) => {
    const alone = byName.get(lookupKey(place.name))!.length === 1;
    return { ...place, label: alone ? place.name : `${place.name} (${remarkOf(place)})` };
  });
}

function remarkOf({ code, validTo }: Place): string {
  if (validTo === null) return `mã ${code}`;
  const [year, month, day] = validTo.split('-');
  return `mã ${code}, đến ${day}/${month}/${year}`;
}

export type PlaceReading =
  | { place: LabelledPlace }
  | { outside: LabelledPlace }
  | { several: LabelledPlace[] }
  | 'unknown';

/**
 * Finds the body that a text names, among those where the asker gives duties; by its label, or by a
 * name that only one of them has, with `UBND`, `P.` and the like written either way. Nothing is guessed.
 */
export class PlaceLookup {
  private readonly byLabel: Map<string, LabelledPlace>;
  private readonly byName: Map<string, LabelledPlace[]>;

  constructor(readonly places: readonly LabelledPlace[]) {
    this.byLabel = new Map(places.map((place) => [lookupKey(place.label), place]));
    this.byName = Map.groupBy(places, ({ name }) => lookupKey(name));
  }

  find(text: string): PlaceReading {
    const exact = this.byLabel.get(lookupKey(text));
    if (exact) return exact.within ? { place: exact } : { outside: exact };
    const named = this.byName.get(lookupKey(text)) ?? [];
    const within = named.filter((place) => place.within);
    if (within.length > 1) return { several: within };
    if (within.length === 1) return { place: within[0]! };
    return named.length > 0 ? { outside: named[0]! } : 'unknown';
  }

  /**
   * Labels most like a text, among the places where the asker gives duties; however `UBND` is written.
   * @param likest the names most like a text, see `nearestNames`.
   */
  nearest(text: string, likest: (text: string, names: Iterable<string>) => string[]): string[] {
    const within = this.places.filter((place) => place.within);
    const byKey = Map.groupBy(within, ({ name }) => lookupKey(name));
    const keys = likest(lookupKey(text), byKey.keys());
    return keys.flatMap((key) => byKey.get(key)!.map(({ label }) => label)).slice(0, MOST_TOLD);
  }

  /** Labels of the places where the asker gives duties. */
  get labels(): string[] {
    return this.places.filter(({ within }) => within).map(({ label }) => label);
  }
}
