import fs from 'node:fs';
import { posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ZipArchive } from '../zip-archive';
import { inlineText } from './replace-rows';
import { escapeXml, rowXml } from './sheet-xml';

/** A plain sheet added behind those of a workbook. */
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

/** The text of a part. */
export async function partText(archive: ZipArchive, name: string): Promise<string> {
  return (await partBytes(archive, name)).toString('utf8');
}

async function partBytes(archive: ZipArchive, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of archive.read(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Writes a workbook anew: parts that are told are changed, every other is copied byte for byte.
 * @param to where it goes; nothing is left there where anything fails.
 * @param change the new text of a part, by its name in small letters; undefined for one that stays as it is.
 * @param added a sheet to put behind the others.
 */
export async function copyPackage(
  archive: ZipArchive,
  to: string,
  change: (name: string) => ((text: string) => string) | undefined,
  added?: AddedSheet,
): Promise<void> {
  const held = freePart(archive.names());
  const parts: { as: string; bytes: Buffer }[] = [];
  for (const name of archive.names()) {
    // Excel makes the chain of computation anew; entries of folders say nothing.
    if (name === 'xl/calcchain.xml' || name.endsWith('/')) continue;
    const bytes = await partBytes(archive, name);
    const changes = [change(name), ofPackage(name, held, added)].filter(
      (each) => each !== undefined,
    );
    const text = changes.reduce(
      (known, each) => each(known),
      changes.length > 0 ? bytes.toString('utf8') : '',
    );
    parts.push({
      as: archive.asWritten(name),
      bytes: changes.length > 0 ? Buffer.from(text) : bytes,
    });
  }
  const zip = new ZipFile();
  for (const { as, bytes } of parts) zip.addBuffer(bytes, as);
  if (added) zip.addBuffer(Buffer.from(addedXml(added)), held);
  zip.end();
  try {
    await pipeline(zip.outputStream, fs.createWriteStream(to, { mode: 0o600 }));
  } catch (error) {
    await fs.promises.rm(to, { force: true });
    throw error;
  }
}

/** What the parts that list the others have to say. */
function ofPackage(
  name: string,
  held: string,
  added?: AddedSheet,
): ((text: string) => string) | undefined {
  if (name === 'xl/workbook.xml' && added) return (text) => workbookWith(text, added);
  if (name === 'xl/_rels/workbook.xml.rels') return (text) => relationsXml(text, held, added);
  if (name === '[content_types].xml') return (text) => typesXml(text, held, added);
  return undefined;
}

/** Where a further sheet goes; some readers know a sheet only by a name of this kind. */
function freePart(names: readonly string[]): string {
  const numbers = names.flatMap(
    (name) => /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? [],
  );
  return `xl/worksheets/sheet${Math.max(0, ...numbers.map(Number)) + 1}.xml`;
}

function workbookWith(xml: string, added: AddedSheet): string {
  const ids = [...xml.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => Number(id));
  // The prefix that the workbook itself uses: readers look for that name.
  const namespace = /xmlns:(\w+)="([^"]*officeDocument[^"]*relationships)"/.exec(xml);
  const prefix = namespace?.[1] ?? 'r';
  const declared = namespace ? '' : ` xmlns:r="${RELATIONS}"`;
  const sheetId = Math.max(0, ...ids) + 1;
  const tag = `<sheet${declared} name="${escapeXml(added.name)}" sheetId="${sheetId}" ${prefix}:id="rIdBanGiao"/>`;
  return xml.replace('</sheets>', `${tag}</sheets>`);
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

/** The part of a sheet that was added. */
export function addedXml({ widths, rows }: AddedSheet): string {
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
