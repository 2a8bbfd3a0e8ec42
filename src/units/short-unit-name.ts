import type { ReceiverPlaces } from './receiver-places';
import { agreement, unitKey, unitKeys, type UnitKey } from './unit-key';

const UNIT_KINDS = ['xa', 'phuong', 'thi tran', 'dac khu'];
const PLACE_KINDS = ['tinh', 'thanh pho', 'quan', 'huyen', 'thi xa'];
const BODY = /^\s*(ubnd|[uủ][yỷ] ban nhân dân|uy ban nhan dan)\s+/iu;
/** Between a unit's name and the places it lies in. */
const BETWEEN = /\s*[,;()]\s*|\s+[-–—]\s+|\s+thuộc\s+/iu;
const LONGEST = 120;

/**
 * The full name of the receiver's unit that a text names in short (`Hà Lầm`), or with an old district or the province
 * behind it (`P. Hà Lầm, TP Hạ Long`). A kind that is written must be the unit's, and so must each place. Without a place
 * the name must be that of one new unit of the round only.
 *
 * @returns undefined where the text says none, or several
 */
export function unitNamedShortly(text: string, places: ReceiverPlaces): string | undefined {
  const units = new Set(organisationsNamedShortly(text, places).map(([, unit]) => unit));
  return units.size === 1 ? [...units][0] : undefined;
}

/** The organisation whose unit a text names so, where it is one. */
export function organisationNamedShortly(text: string, places: ReceiverPlaces): string | undefined {
  const found = organisationsNamedShortly(text, places);
  return found.length === 1 ? found[0]![0] : undefined;
}

type Named = [organisationId: string, unit: string];

function organisationsNamedShortly(text: string, places: ReceiverPlaces): Named[] {
  if (text.length > LONGEST) return [];
  const plain = text.normalize('NFC').replace(BODY, '').trim();
  const found = named(plain, [], places);
  return found.length > 0 ? found : namedWithPlaces(plain, places);
}

/** Names have dashes too, "Chân Mây - Lăng Cô": the first part is the name, or the first two are. */
function namedWithPlaces(text: string, places: ReceiverPlaces): Named[] {
  const parts = text
    .split(BETWEEN)
    .map((part, at) => (at === 0 ? part : part.replace(/^thuộc\s+|\s+cũ$/giu, '').trim()))
    .filter((part, at) => at === 0 || part !== '');
  for (const length of [1, 2]) {
    const [name, within] = [parts.slice(0, length).join(' - '), parts.slice(length)];
    const found = within.length > 0 ? named(name, within, places) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** Those of one unit's name: of several names none is meant. */
function named(name: string, within: readonly string[], { newUnits, of }: ReceiverPlaces): Named[] {
  const keys = unitKeys(name, UNIT_KINDS);
  const isNamed = (unit: string) => fits(keys, unit, UNIT_KINDS);
  const found = [...of].flatMap(([id, receiver]): Named[] =>
    isNamed(receiver.unit) && within.every((place) => isPlaceOf(place, receiver.within))
      ? [[id, receiver.unit]]
      : [],
  );
  if (new Set(found.map(([, unit]) => unit)).size !== 1) return [];
  if (within.length === 0 && newUnits.filter(isNamed).length > 1) return [];
  return found;
}

const isPlaceOf = (text: string, places: readonly string[]): boolean => {
  const keys = unitKeys(text, PLACE_KINDS);
  return places.some((place) => fits(keys, place, PLACE_KINDS));
};

function fits(written: readonly UnitKey[], official: string, kinds: readonly string[]): boolean {
  const key = unitKey(official, kinds);
  return written.some(
    (each) =>
      each.plain !== '' &&
      each.plain === key.plain &&
      (each.kind === undefined || each.kind === key.kind) &&
      agreement(each, key) > 0,
  );
}
