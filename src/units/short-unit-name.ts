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
  if (text.length > LONGEST) return undefined;
  const plain = text.normalize('NFC').replace(BODY, '').trim();
  return named(plain, [], places) ?? namedWithPlaces(plain, places);
}

function namedWithPlaces(text: string, places: ReceiverPlaces): string | undefined {
  const [name = '', ...rest] = text.split(BETWEEN);
  const within = rest
    .map((part) => part.replace(/^thuộc\s+|\s+cũ$/giu, '').trim())
    .filter((part) => part !== '');
  return within.length > 0 ? named(name, within, places) : undefined;
}

function named(
  name: string,
  within: readonly string[],
  { newUnits, of }: ReceiverPlaces,
): string | undefined {
  const keys = unitKeys(name, UNIT_KINDS);
  const isNamed = (unit: string) => fits(keys, unit, UNIT_KINDS);
  const units = new Set(
    [...of.values()].flatMap((receiver) =>
      isNamed(receiver.unit) && within.every((place) => isPlaceOf(place, receiver.within))
        ? [receiver.unit]
        : [],
    ),
  );
  if (units.size !== 1) return undefined;
  if (within.length === 0 && newUnits.filter(isNamed).length > 1) return undefined;
  return [...units][0];
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
