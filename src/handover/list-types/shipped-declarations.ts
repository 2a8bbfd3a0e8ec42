import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  ChoiceDeclaration,
  ColumnDeclaration,
  ListDeclaration,
} from '../../imports/declaration';
import { projectFolder } from '../../platform/project-folder';

type Written<T extends { aliases: readonly string[] }> = Omit<T, 'aliases'> &
  Partial<Pick<T, 'aliases'>>;
type WrittenColumn = Written<Omit<ColumnDeclaration, 'required' | 'choices'>> & {
  required?: boolean;
  choices?: Written<ChoiceDeclaration>[];
};

/**
 * The declarations that ship with the program, each in its newest version and in their order, as they stand in their
 * files: a command that only looks at a sheet has no time to check them, and tests hold that the checked ones are the same.
 */
export function shippedDeclarations(): ListDeclaration[] {
  const folder = path.join(projectFolder(), 'reference', 'list-types');
  const newest = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    const [, code = '', version = ''] = /^(.+)\.(\d+)\.json$/.exec(name) ?? [];
    if (code) newest.set(code, Math.max(newest.get(code) ?? 0, Number(version)));
  }
  return [...newest]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, version]) => {
      const text = readFileSync(path.join(folder, `${code}.${version}.json`), 'utf8');
      const { declaration } = JSON.parse(text) as { declaration: ListDeclaration };
      return { ...declaration, columns: declaration.columns.map(inFull) };
    });
}

/** With what a file may leave out. */
function inFull({ choices, ...column }: WrittenColumn): ColumnDeclaration {
  return {
    aliases: [],
    required: false,
    ...column,
    ...(choices ? { choices: choices.map((choice) => ({ aliases: [], ...choice })) } : {}),
  };
}
