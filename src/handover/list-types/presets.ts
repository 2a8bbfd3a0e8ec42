import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../platform/project-folder';
import { listTypeShape } from './list-type.schema';
import { listTypeProblems } from './list-type-problems';
import type { ListType } from './list-type';

/** `reference/list-types` of the project, seen from `src/` and from `dist/src/`. */
const FOLDER = path.join(projectFolder(), 'reference', 'list-types');

/**
 * Reads the official list types that ship with the product: every version of each, by code and version.
 * @param folder with one file `<code>.<version>.json` for each version.
 * @throws Error naming the file that is no list type or does not say what its name says.
 */
export function readPresets(folder = FOLDER): ListType[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => readPreset(path.join(folder, name))).sort(byCodeAndVersion);
}

/** The order of lists on screens and papers: by code, a later version after an earlier one. */
export function byCodeAndVersion(a: ListType, b: ListType): number {
  const [one, other] = [a.declaration, b.declaration];
  if (one.code !== other.code) return one.code < other.code ? -1 : 1;
  return one.version - other.version;
}

function readPreset(file: string): ListType {
  const parsed = listTypeShape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.message}`);
  const { code, version } = parsed.data.declaration;
  if (path.basename(file) !== `${code}.${version}.json`)
    throw new Error(`${file} holds version ${version} of the list type ${code}`);
  const [problem] = listTypeProblems(parsed.data);
  if (problem) throw new Error(`${file}: ${problem.column ?? ''} ${problem.en}`);
  return parsed.data;
}
