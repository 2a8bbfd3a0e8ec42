import fs from 'node:fs';
import { posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { findParts } from '../package-parts';
import { defaultReadLimits } from '../read-limits';
import { ZipArchive } from '../zip-archive';
import { movedFormula, type RowChange } from './references';
import { inlineText, replaceRows, type RowsOfForm } from './replace-rows';
import { escapeXml, rowXml, unescapeXml } from './sheet-xml';

/** A plain sheet added behind those of the form. */
export interface AddedSheet {
  name: string;
  /** Widths of the columns in characters. */
  widths: number[];
  rows: (string | number | null)[][];
}

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_RELATION = `${RELATIONS}/worksheet`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Writes a copy of an .xlsx form with other rows in one sheet. Every part that need not change is copied
 * byte for byte: styles, themes, pictures, print settings, other sheets.
 * @param from the form, .xlsx. @param to where the copy goes.
 * @param sheet name of the sheet whose rows are replaced.
 * @param added a sheet to put behind the others.
 * @throws WorkbookProblem, UnknownSheetXml; nothing is left then.
 */
export async function fillForm(
  from: string,
  to: string,
  sheet: string,
  rows: RowsOfForm,
  added?: AddedSheet,
): Promise<void> {
  const archive = await ZipArchive.open(from, defaultReadLimits);
  try {
    const { sheets } = await findParts(archive);
    const path = sheets.find(({ name }) => name === sheet)?.path;
    if (path === undefined) throw new Error(`The form has no sheet “${sheet}”.`);
    const change = { first: rows.first, last: rows.last, count: rows.rows.length };
    const held = freePart(archive.names());
    const zip = new ZipFile();
    const written = pipeline(zip.outputStream, fs.createWriteStream(to, { mode: 0o600 }));
    const others = new Set(sheets.map((each) => each.path));
    for (const name of archive.names()) {
      // Excel makes the chain of computation anew; entries of folders say nothing.
      if (name === 'xl/calcchain.xml' || name.endsWith('/')) continue;
      const chunks: Buffer[] = [];
      for await (const chunk of archive.read(name)) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const as = archive.asWritten(name);
      const text = () => bytes.toString('utf8');
      if (name === path) zip.addBuffer(Buffer.from(replaceRows(text(), sheet, rows)), as);
      else if (others.has(name)) zip.addBuffer(Buffer.from(othersMoved(text(), change, sheet)), as);
      else if (name === 'xl/workbook.xml')
        zip.addBuffer(Buffer.from(workbookXml(text(), change, sheet, added)), as);
      else if (name === 'xl/_rels/workbook.xml.rels')
        zip.addBuffer(Buffer.from(relationsXml(text(), held, added)), as);
      else if (name === '[content_types].xml')
        zip.addBuffer(Buffer.from(typesXml(text(), held, added)), as);
      else zip.addBuffer(bytes, as);
    }
    if (added) zip.addBuffer(Buffer.from(sheetXml(added)), held);
    zip.end();
    await written;
  } catch (error) {
    await fs.promises.rm(to, { force: true });
    throw error;
  } finally {
    archive.close();
  }
}

/** Where a further sheet goes; some readers know a sheet only by a name of this kind. */
function freePart(names: readonly string[]): string {
  const numbers = names.flatMap(
    (name) => /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? [],
  );
  return `xl/worksheets/sheet${Math.max(0, ...numbers.map(Number)) + 1}.xml`;
}

function othersMoved(xml: string, change: RowChange, sheet: string): string {
  return xml.replace(/(<f\b[^>]*>)([^<]*)(<\/f>)/g, (_, open: string, text: string, end: string) =>
    [open, escapeXml(movedFormula(unescapeXml(text), change, false, sheet)), end].join(''),
  );
}

function workbookXml(xml: string, change: RowChange, sheet: string, added?: AddedSheet): string {
  const named = xml.replace(
    /(<definedName\b[^>]*>)([^<]*)(<\/definedName>)/g,
    (_, open: string, text: string, end: string) =>
      [open, escapeXml(movedFormula(unescapeXml(text), change, false, sheet)), end].join(''),
  );
  const computed = /<calcPr\b/.test(named)
    ? named.replace(/<calcPr\b([^>]*?)\s*\/>/, (_, rest: string) => {
        return `<calcPr${rest.replace(/\sfullCalcOnLoad="[^"]*"/, '')} fullCalcOnLoad="1"/>`;
      })
    : named.replace(
        /(<\/definedNames>|<\/sheets>(?![\s\S]*<\/definedNames>))/,
        '$1<calcPr fullCalcOnLoad="1"/>',
      );
  if (!added) return computed;
  const ids = [...computed.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => Number(id));
  // The prefix that the workbook itself uses: readers look for that name.
  const namespace = /xmlns:(\w+)="([^"]*officeDocument[^"]*relationships)"/.exec(computed);
  const prefix = namespace?.[1] ?? 'r';
  const declared = namespace ? '' : ` xmlns:r="${RELATIONS}"`;
  const sheetId = Math.max(0, ...ids) + 1;
  const tag = `<sheet${declared} name="${escapeXml(added.name)}" sheetId="${sheetId}" ${prefix}:id="rIdBanGiao"/>`;
  return computed.replace('</sheets>', `${tag}</sheets>`);
}

function relationsXml(xml: string, held: string, added?: AddedSheet): string {
  const kept = xml.replace(/<Relationship\b[^>]*calcChain[^>]*\/>/g, '');
  if (!added) return kept;
  const target = posix.relative('xl', held);
  return kept.replace(
    '</Relationships>',
    `<Relationship Id="rIdBanGiao" Type="${SHEET_RELATION}" Target="${target}"/></Relationships>`,
  );
}

function typesXml(xml: string, held: string, added?: AddedSheet): string {
  const kept = xml.replace(/<Override\b[^>]*calcChain[^>]*\/>/gi, '');
  if (!added) return kept;
  const tag = `<Override PartName="/${held}" ContentType="${WORKSHEET}"/>`;
  return kept.replace('</Types>', `${tag}</Types>`);
}

function sheetXml({ widths, rows }: AddedSheet): string {
  const cols = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const body = rows.map((values, at) =>
    rowXml({
      ...{ number: at + 1, attributes: '' },
      cells: values.map((value, index) => ({
        ...{ column: index + 1, style: null, formula: null },
        ...{ type: typeof value === 'string' ? 'inlineStr' : null },
        inline: typeof value === 'string' ? inlineText(value) : null,
        value: typeof value === 'number' ? String(value) : null,
      })),
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><cols>${cols}</cols><sheetData>${body.join('')}</sheetData></worksheet>`;
}
