import { posix } from 'node:path';
import { rangeOf } from './cell-address';
import type { DeclaredTable, WorkbookFormat } from './workbook';
import { WorkbookProblem } from './workbook-problem';
import { isOn, prefixedAttribute } from './xml-handler';
import { parseXml } from './xml-parser';
import type { ZipArchive } from './zip-archive';

/** A sheet with cells, as the workbook lists it; charts and dialogs are left out. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  path: string;
}

/** The parts of the package that reading needs. */
export interface PackageParts {
  date1904: boolean;
  sheets: SheetPart[];
  sharedStrings?: string;
  styles?: string;
}

interface ListedSheet {
  name: string;
  hidden: boolean;
  relationId: string;
}

interface Relation {
  /** Last word of the relation's type, such as `worksheet`. */
  kind: string;
  target: string;
}

/**
 * Follows the package from its root to the sheets (ECMA-376 part 2).
 *
 * @throws WorkbookProblem `macro`, `other-format` or `not-a-workbook` by what the package turns out to be;
 *   `damaged` where a listed sheet is missing, so that no sheet is lost silently
 */
export async function findParts(archive: ZipArchive): Promise<PackageParts> {
  const workbookPath = await findWorkbook(archive);
  const { date1904, listed } = await readWorkbookPart(archive, workbookPath);
  const parts: PackageParts = { date1904, sheets: [] };
  const relations = await readRelations(archive, workbookPath).catch((error: unknown) => {
    const only = isDamaged(error) ? onlySheet(archive, listed) : undefined;
    if (!only) throw error;
    return only;
  });
  for (const relation of relations.values()) {
    if (relation.kind === 'sharedStrings') parts.sharedStrings = archive.find(relation.target);
    if (relation.kind === 'styles') parts.styles = archive.find(relation.target);
    if (/vbaProject|xlMacrosheet|xlIntlMacrosheet/i.test(relation.kind)) {
      throw new WorkbookProblem('macro');
    }
  }
  for (const { name, hidden, relationId } of listed) {
    const relation = relations.get(relationId);
    if (relation && relation.kind !== 'worksheet') continue;
    const path = relation && archive.find(relation.target);
    if (path === undefined) throw new WorkbookProblem('damaged', { part: name });
    parts.sheets.push({ name, hidden, path });
  }
  return parts;
}

/**
 * Where the relations are lost, a workbook of one sheet cannot be mistaken: its parts have their usual names, and each a
 * checksum of its own.
 */
function onlySheet(
  archive: ZipArchive,
  listed: readonly ListedSheet[],
): Map<string, Relation> | undefined {
  const sheets = archive.names().filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const [{ relationId } = { relationId: '' }] = listed;
  if (listed.length !== 1 || sheets.length !== 1) return undefined;
  archive.doubtful.push('xl/_rels/workbook.xml.rels');
  return new Map([
    [relationId, { kind: 'worksheet', target: sheets[0]! }],
    [' strings', { kind: 'sharedStrings', target: 'xl/sharedStrings.xml' }],
    [' styles', { kind: 'styles', target: 'xl/styles.xml' }],
  ]);
}

const isDamaged = (error: unknown): boolean =>
  error instanceof WorkbookProblem && error.code === 'damaged';

/**
 * Which kind of spreadsheet a zip container holds.
 *
 * @throws WorkbookProblem `macro` or `encrypted`
 */
export async function packageFormat(archive: ZipArchive): Promise<WorkbookFormat> {
  const names = archive.names();
  if (names.some((name) => /(^|\/)vbaproject\.bin$/.test(name))) throw new WorkbookProblem('macro');
  if (names.includes('xl/workbook.bin')) return '.xlsb';
  if (!names.includes('content.xml') || !names.includes('meta-inf/manifest.xml')) return '.xlsx';
  // OpenDocument 1.2 part 3, 4.8: an encrypted file has plain names and sealed contents.
  await parseXml(archive.read('META-INF/manifest.xml'), 'manifest', {
    open(name) {
      if (name === 'encryption-data') throw new WorkbookProblem('encrypted');
    },
  });
  return '.ods';
}

/** The tables declared in a sheet. */
export async function readTables(archive: ZipArchive, sheet: string): Promise<DeclaredTable[]> {
  const tables: DeclaredTable[] = [];
  for (const { kind, target } of (await readRelations(archive, sheet)).values()) {
    const part = kind === 'table' ? archive.find(target) : undefined;
    if (part === undefined) continue;
    await parseXml(archive.read(part), part, {
      open(name, attributes) {
        const range = name === 'table' ? rangeOf(attributes.ref ?? '') : undefined;
        if (!range) return;
        tables.push({
          ...range,
          name: attributes.displayName ?? attributes.name ?? '',
          headerRows: Number(attributes.headerRowCount ?? 1),
          totalsRows: Number(attributes.totalsRowCount ?? 0),
        });
      },
    });
  }
  return tables;
}

async function findWorkbook(archive: ZipArchive): Promise<string> {
  // The usual place does where only the way to it is damaged.
  const relations = await readRelations(archive, '').catch((error: unknown) => {
    if (isDamaged(error)) return new Map<string, Relation>();
    throw error;
  });
  const targets = [...relations.values()].filter(({ kind }) => kind === 'officeDocument');
  for (const candidate of [...targets.map(({ target }) => target), 'xl/workbook.xml']) {
    const path = archive.find(candidate);
    if (path !== undefined) return path;
  }
  throw new WorkbookProblem('not-a-workbook');
}

/** What a part refers to, by id. */
export async function readRelations(
  archive: ZipArchive,
  path: string,
): Promise<Map<string, Relation>> {
  const folder = posix.dirname(path || '.');
  const relations = new Map<string, Relation>();
  const part = archive.find(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  if (part === undefined) return relations;
  // It holds no value: each part it leads to has a checksum of its own.
  await parseXml(archive.read(part, false), part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = (attributes.Target ?? '').replaceAll('\\', '/');
      relations.set(attributes.Id ?? '', {
        kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target : posix.join(folder, target),
      });
    },
  });
  return relations;
}

async function readWorkbookPart(archive: ZipArchive, path: string) {
  let root = '';
  let date1904 = false;
  const listed: ListedSheet[] = [];
  await parseXml(archive.read(path), path, {
    open(name, attributes) {
      root ||= name;
      if (name === 'workbookPr') date1904 = isOn(attributes.date1904);
      if (name !== 'sheet') return;
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      const relationId = prefixedAttribute(attributes, 'id') ?? '';
      listed.push({ name: attributes.name ?? '', hidden, relationId });
    },
  });
  if (root !== 'workbook') throw new WorkbookProblem('not-a-workbook');
  return { date1904, listed };
}
