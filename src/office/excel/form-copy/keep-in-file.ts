import { findParts, readRelations } from '../package-parts';
import { defaultReadLimits } from '../read-limits';
import { ZipArchive } from '../zip-archive';
import { addedXml, copyPackage, partText, type AddedSheet } from './copy-package';
import { keepRows, placesOf, type KeptSheet } from './keep-rows';
import { MarkedStyles } from './marked-styles';
import { sheetNamed } from './references';
import type { RowPlaces } from './row-places';
import { escapeXml, unescapeXml, UnknownSheetXml } from './sheet-xml';

/** A copy of a workbook with fewer rows. */
export interface KeepOrder {
  from: string;
  to: string;
  sheets: readonly KeptSheet[];
  /** Stands behind the others, or in the place of one of the same name. */
  added: AddedSheet;
}

type Change = (text: string) => string;

/**
 * Writes a copy of an .xlsx file in which some sheets have only some of their rows. Every part that need not change
 * is copied byte for byte.
 * @throws WorkbookProblem; UnknownSheetXml for a file that is written in a way that is not changed safely.
 */
export async function keepInFile({ from, to, sheets, added }: KeepOrder): Promise<void> {
  const archive = await ZipArchive.open(from, defaultReadLimits);
  try {
    const parts = await findParts(archive);
    if (parts.styles === undefined) throw new UnknownSheetXml('no styles');
    const styles = new MarkedStyles(await partText(archive, parts.styles));
    const names = new Set(sheets.map(({ name }) => name));
    const changes = new Map<string, Change>();
    for (const sheet of sheets) {
      const path = parts.sheets.find(({ name }) => name === sheet.name)?.path;
      if (path === undefined) throw new UnknownSheetXml(`no sheet “${sheet.name}”`);
      // At once: the styles are whole only after the last sheet.
      const text = keepRows(await partText(archive, path), sheet, styles, names);
      changes.set(path, () => text);
      for (const { kind, target } of (await readRelations(archive, path)).values()) {
        const part = archive.find(target);
        const change = besides(kind, placesOf(sheet));
        if (part !== undefined && change) changes.set(part, change);
      }
    }
    const guide = parts.sheets.find(({ name }) => name === added.name);
    for (const { name, path } of parts.sheets)
      if (guide?.path === path) changes.set(path, () => addedXml(added));
      else if (!names.has(name)) changes.set(path, (text) => withoutFormulasOf(text, names));
    changes.set(parts.styles, () => styles.text());
    changes.set('xl/workbook.xml', (text) => workbookXml(text, sheets));
    changes.set('[content_types].xml', asWorkbook);
    await copyPackage(archive, to, (part) => changes.get(part), guide ? undefined : added);
  } finally {
    archive.close();
  }
}

/** A template would open as something new to be saved under another name. */
const asWorkbook: Change = (text) =>
  text.replace('spreadsheetml.template.main+xml', 'spreadsheetml.sheet.main+xml');

/** What stands beside the cells of a sheet and speaks of its rows. */
function besides(kind: string, places: RowPlaces): Change | undefined {
  if (kind === 'table') return (text) => tableXml(text, places);
  if (kind === 'comments' || kind === 'threadedComment')
    return (text) =>
      text.replace(
        /<(comment|threadedComment)\b([^>]*?\sref=")([^"]*)("[\s\S]*?<\/\1>)/g,
        (_, name: string, start: string, ref: string, end: string) => {
          const moved = places.ranges(ref);
          return moved === '' ? '' : `<${name}${start}${moved}${end}`;
        },
      );
  if (kind === 'vmlDrawing')
    return (text) =>
      text.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => {
        const row = /<x:Row>(\d+)<\/x:Row>/.exec(shape);
        if (!row) return shape;
        const place = places.of(Number(row[1]) + 1);
        return place === undefined ? '' : shape.replace(row[0], `<x:Row>${place - 1}</x:Row>`);
      });
  return undefined;
}

/** A declared table reaches over its head and at least one row; its row of sums is gone. */
function tableXml(xml: string, places: RowPlaces): string {
  return xml
    .replace(
      /(<(?:table|autoFilter)\b[^>]*?\sref=")([^":]*):([^"]*)"/g,
      (_, start: string, from: string, to: string) => {
        const [head = '', foot = ''] = places.ranges(`${from}:${to}`).split(':');
        if (head === '') throw new UnknownSheetXml('a declared table below the head');
        const [top, bottom] = [head, foot].map((each) => Number(/\d+$/.exec(each)![0])) as [
          number,
          number,
        ];
        return `${start}${head}:${foot.replace(/\d+$/, String(Math.max(bottom, top + 1)))}"`;
      },
    )
    .replace(/(<autoFilter\b[^>]*[^/])>[\s\S]*?<\/autoFilter>/, '$1/>')
    .replace(/<sortState\b[^>]*?(?:\/>|>[\s\S]*?<\/sortState>)/, '')
    .replace(/\stotalsRowCount="\d+"/, '');
}

/** Sums elsewhere over rows that are gone would say something else: where one is, the sheet keeps its values. */
function withoutFormulasOf(xml: string, names: ReadonlySet<string>): string {
  const formulas = [...xml.matchAll(/<f\b[^>]*>([^<]*)<\/f>/g)];
  const speaks = formulas.some(([, text = '']) =>
    [...unescapeXml(text).matchAll(/((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)/gu)].some(
      ([prefix]) => names.has(sheetNamed(prefix)),
    ),
  );
  if (!speaks) return xml;
  return xml.replace(/<f\b[^>]*?(?:\/>|>[^<]*<\/f>)(?=\s*<v\b)/g, '');
}

function workbookXml(xml: string, sheets: readonly KeptSheet[]): string {
  return xml.replace(
    /(<definedName\b[^>]*>)([^<]*)(<\/definedName>)/g,
    (_, open: string, text: string, end: string) => {
      const moved = sheets.reduce(
        (formula, sheet) => placesOf(sheet).named(formula, sheet.name),
        unescapeXml(text),
      );
      return open + escapeXml(moved) + end;
    },
  );
}
