/** The value where it is one of those known, else undefined: for filters that come from the address bar. */
export function oneOf<const Known extends string>(
  known: readonly Known[],
  value: string,
): Known | undefined {
  return known.find((each) => each === value);
}
