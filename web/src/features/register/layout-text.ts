import { fold } from '../../components/fold';

interface LayoutColumn {
  heading: string;
  source: string;
}
interface NamedSource {
  source: string;
  name: string;
}

/** Columns as lines that people write: the heading, an equals sign, the field it is filled from. */
export function writeColumns(
  columns: readonly LayoutColumn[],
  sources: readonly NamedSource[],
): string {
  const nameOf = (source: string) => sources.find((each) => each.source === source)?.name ?? source;
  return columns.map(({ heading, source }) => `${heading} = ${nameOf(source)}`).join('\n');
}

/**
 * Reads such lines. A line without an equals sign names a field and stands above it.
 * @returns the columns, and lines whose field there is not.
 */
export function readColumns(
  text: string,
  sources: readonly NamedSource[],
): { columns: LayoutColumn[]; unknown: string[] } {
  const columns: LayoutColumn[] = [];
  const unknown: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const at = line.lastIndexOf('=');
    const heading = (at < 0 ? line : line.slice(0, at)).trim();
    const field = fold((at < 0 ? line : line.slice(at + 1)).trim());
    const found = sources.find(
      ({ source, name }) => fold(name) === field || fold(source) === field,
    );
    if (found && heading !== '') columns.push({ heading, source: found.source });
    else unknown.push(line);
  }
  return { columns, unknown };
}
