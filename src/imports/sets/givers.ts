import { fold } from '../../platform/text/fold';
import { spellingsOf } from '../../units/receivers';
import type { ReceiverPlaces } from '../../units/receiver-places';
import type { OrganisationKind } from '../../units/round-plan';
import { organisationNamedShortly } from '../../units/short-unit-name';
import { lookupKey } from '../../units/unit-name';
import { nearestNames } from '../nearest';

/** An organisation that hands over, with its unit. */
export interface Giver {
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  unit: { code: string; name: string; cluster: string | null };
}

/** What a text says of the giver: exactly one, or none with the names that come near. */
export type GiverReading = { giver: Giver } | { unclear: boolean; nearest: string[] };

const MOST_TOLD = 3;

/** Finds givers by the names that officers write. Two that go by one name are never chosen between. */
export class Givers {
  private readonly byName = new Map<string, Giver[]>();
  private readonly committees = new Map<string, Giver>();
  private readonly known = new Map<string, GiverReading>();
  private readonly byId: ReadonlyMap<string, Giver>;
  private readonly places: ReceiverPlaces;

  constructor(givers: readonly Giver[]) {
    for (const giver of givers) {
      const { name, kind, unit } = giver;
      const spellings = spellingsOf(name, kind, unit.name);
      const told = spellings.flatMap((each) => [
        ...[each, `${unit.code} ${each}`],
        ...(unit.cluster ? [`${each} (${unit.cluster})`, `${each}, ${unit.cluster}`] : []),
      ]);
      for (const key of new Set(told.flatMap((each) => [fold(each), lookupKey(each)])))
        this.byName.set(key, [...(this.byName.get(key) ?? []), giver]);
      if (kind === 'people_committee') this.committees.set(unit.code, giver);
    }
    this.byId = new Map(givers.map((giver) => [giver.organisationId, giver]));
    this.places = placesOf([...this.committees.values()]);
  }

  /** @param text of a cell, a folder or a part of a file name. */
  read(text: string): GiverReading {
    let reading = this.known.get(text);
    if (!reading) this.known.set(text, (reading = this.find(text)));
    return reading;
  }

  private find(text: string): GiverReading {
    const code = this.committees.get(text.trim());
    if (code) return { giver: code };
    const key = fold(text.trim());
    const found = this.byName.get(key) ?? this.byName.get(lookupKey(text.trim())) ?? [];
    const givers = [...new Map(found.map((each) => [each.organisationId, each])).values()];
    if (givers.length === 1) return { giver: givers[0]! };
    if (givers.length > 1)
      return { unclear: true, nearest: givers.map(toldName).slice(0, MOST_TOLD) };
    const short = this.byId.get(organisationNamedShortly(text, this.places) ?? '');
    if (short) return { giver: short };
    const near = nearestNames(text, this.byName.keys(), this.byName.size);
    const names = near.flatMap((each) => this.byName.get(each)!.map(toldName));
    return { unclear: false, nearest: [...new Set(names)].slice(0, MOST_TOLD) };
  }
}

/**
 * By what a committee that is named in short is told. A district's name is no commune's: of "Đầm Hà" alone nobody knows
 * whether the district or its township is meant.
 */
function placesOf(committees: readonly Giver[]): ReceiverPlaces {
  const clusters = new Set(committees.flatMap(({ unit }) => unit.cluster ?? []));
  return {
    newUnits: [
      ...committees.map(({ unit }) => unit.name),
      ...[...clusters].map((cluster) => cluster.replace(DISTRICT_KIND, '')),
    ],
    of: new Map(
      committees.map(({ organisationId, unit }) => [
        organisationId,
        { unit: unit.name, within: unit.cluster ? [unit.cluster] : [] },
      ]),
    ),
  };
}

const DISTRICT_KIND = /^(?:quận|huyện|thị xã|thành phố)\s+/iu;

/** The name of a giver by which it is told from its namesakes. */
export const toldName = ({ name, unit }: Giver): string =>
  `${name} (${[unit.code, unit.cluster].filter(Boolean).join(', ')})`;
