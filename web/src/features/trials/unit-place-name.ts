/** Kinds of communal units, as names begin. */
const KINDS = ['Phường ', 'Xã ', 'Đặc khu ', 'Thị trấn '];

/** A name in two parts: the kind of unit, empty where the name says none, and the name of the place. */
export function partsOfName(name: string): { kind: string; place: string } {
  const kind = KINDS.find((each) => name.startsWith(each)) ?? '';
  return { kind, place: name.slice(kind.length) };
}

/** Places of which the units bear more than one: there the kind has to be seen too. */
export function ambiguousPlaces(names: readonly string[]): ReadonlySet<string> {
  const places = names.map((name) => partsOfName(name).place);
  return new Set(places.filter((place, at) => places.indexOf(place) !== at));
}
