import { packagesOf, type LockFile, type LockedPackage } from './lock-file';

/**
 * Licences under which others' work may be shipped with this program or used to build it (SPDX names).
 * The MPL asks to publish changes of its own files only; we change none. The OFL lets a font be shipped and
 * embedded in papers, sold only together with software, and changed only under another name.
 */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  'CC0-1.0',
  'CC-BY-4.0',
  'OFL-1.1',
]);

/** Packages whose own word is no SPDX name, looked at one by one. */
const LOOKED_AT: Record<string, { licence: string; why: string }> = {
  'chainsaw@0.1.0': { licence: 'MIT', why: 'says "MIT/X11", the old name of the same text' },
  'buffers@0.1.1': {
    licence: 'MIT',
    why: 'states none; by the author of chainsaw and binary, both MIT; comes with ExcelJS for its reader, which this program does not use',
  },
  'png-js@1.1.0': {
    licence: 'MIT',
    why: 'states none in its package.json; its LICENSE file is the MIT text',
  },
};

const idOf = ({ name, version }: LockedPackage) => `${name}@${version}`;
const licenceOf = (each: LockedPackage) => LOOKED_AT[idOf(each)]?.licence ?? each.license ?? 'none';

/** Whether an SPDX expression can be met: one side of OR, both sides of AND. */
export function isAllowed(expression: string): boolean {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' OR ')) return inner.split(' OR ').some(isAllowed);
  if (inner.includes(' AND ')) return inner.split(' AND ').every(isAllowed);
  return ALLOWED.has(inner);
}

/** Packages under a licence that nobody has agreed to. */
export const strangeLicences = (lock: LockFile): string[] =>
  packagesOf(lock)
    .filter((each) => !isAllowed(licenceOf(each)))
    .map((each) => `${idOf(each)}: ${licenceOf(each)}`);

/** The page `docs/licences.md`: every package that gets installed, by licence. */
export function licencePage(lock: LockFile): string {
  const all = packagesOf(lock);
  const running = new Set(all.filter(({ dev }) => !dev).map(idOf));
  const groups = Map.groupBy(all, licenceOf);
  const sections = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, packages]) => {
      const names = [...new Set(packages.map(idOf))].sort();
      const shown = names.map((name) => (running.has(name) ? `**${name}**` : name));
      return `## ${licence} (${names.length})\n\n${shown.join(' · ')}\n`;
    });
  const notes = Object.entries(LOOKED_AT).map(
    ([id, { licence, why }]) => `- ${id}: ${licence}; ${why}.`,
  );
  return `${INTRODUCTION}\n${notes.join('\n')}\n\n${sections.join('\n')}`;
}

const INTRODUCTION = `# Licences of the packages

Written by \`npm run licences\` from \`package-lock.json\`; the tests fail when it is stale or a licence is not on the list in
\`scripts/supply-chain/licence-list.ts\`. What the server runs is set in bold; the rest builds and tests it, or is built into
the web application. A changed line here is a changed package: look at it before it is merged.

Looked at one by one:
`;
