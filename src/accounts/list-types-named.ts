import { fold } from '../platform/text/fold';

/** A kind of list by its code and its Vietnamese name. */
export interface NamedListType {
  code: string;
  name: string;
}

/** The kinds of lists that a cell names by code or name, `;` or a line break between them; none is guessed. */
export function listTypesNamed(
  text: string,
  known: readonly NamedListType[],
): { codes: string[]; unknown: string[] } {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const byWord = new Map(
    known.flatMap(({ code, name }) =>
      [code, name, `${code} ${name}`, `${code} - ${name}`].map((word) => [fold(word), code]),
    ),
  );
  // Codes with commas between them are as common; a name may hold a comma itself.
  const words = parts.flatMap((part) => (byWord.has(fold(part)) ? part : part.split(/\s*,\s*/)));
  const unknown = words.filter((word) => !byWord.has(fold(word)));
  const codes = words.flatMap((word) => byWord.get(fold(word)) ?? []);
  return { codes: [...new Set(codes)], unknown };
}
