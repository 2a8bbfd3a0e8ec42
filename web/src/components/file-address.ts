/** The address of a file of what filters leave: those that are empty stay out of it. */
export function fileAddress(
  path: string,
  filters: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(filters).filter((each): each is [string, string] => !!each[1]);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
