import { writeFile } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';

/** One file inside a made zip; the declared figures may lie, as in hostile files. */
export interface ZipPart {
  name: string;
  content: string | Buffer;
  declaredSize?: number;
  checksum?: number;
  /** Not deflated. */
  stored?: boolean;
  /** The name as other programs write it, without the sign for UTF-8. */
  rawName?: Buffer;
  /** Figures behind the content instead of before it, as programs write that do not know them yet. */
  streamed?: boolean;
}

/** Bytes of a zip container, written by hand so that tests can make what no library would. */
export function zipOf(parts: ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.stored ? content : deflateRawSync(content, { level: 1 });
    const name = part.rawName ?? Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    // Names are UTF-8.
    common.writeUInt16LE((part.streamed ? 0x08 : 0) | (part.rawName ? 0 : 0x0800), 2);
    common.writeUInt16LE(part.stored ? 0 : 8, 4);
    common.writeUInt32LE(part.checksum ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.declaredSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const before = Buffer.from(common);
    if (part.streamed) before.fill(0, 10, 22);
    const behind = part.streamed ? [Buffer.from('504b0708', 'hex'), common.subarray(10, 22)] : [];
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), before, name, packed, ...behind]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const contents = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, contents, end]);
}

export interface WorkbookPieces {
  /** XML inside `<worksheet>`, for each sheet. */
  sheets: string[];
  names?: string[];
  states?: string[];
  /** XML inside `<sst>`. */
  sharedStrings?: string;
  /** XML inside `<styleSheet>`. */
  styles?: string;
  workbookPr?: string;
  /** Put before the root of the first sheet. */
  prolog?: string;
  namespace?: string;
  relations?: string;
  extra?: ZipPart[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const transitional = 'http://schemas.openxmlformats.org';

/** The parts of a workbook from its pieces; nothing is checked. */
export function workbookParts(pieces: WorkbookPieces): ZipPart[] {
  const main = `${pieces.namespace ?? `${transitional}/spreadsheetml/2006/main`}`;
  const relations = pieces.relations ?? `${transitional}/officeDocument/2006/relationships`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const packageRelations = (inner: string) =>
    `${head}<Relationships xmlns="${transitional}/package/2006/relationships">${inner}</Relationships>`;
  const listed = pieces.sheets.map((_, at) => {
    const state = pieces.states?.[at] ? ` state="${pieces.states[at]}"` : '';
    const name = pieces.names?.[at] ?? `Sheet${at + 1}`;
    return `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const sheetRelations = pieces.sheets.map((_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: `${head}<Types/>` },
    {
      name: '_rels/.rels',
      content: packageRelations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    },
    {
      name: 'xl/workbook.xml',
      content: `${head}<workbook xmlns="${main}" xmlns:r="${relations}">${pieces.workbookPr ?? ''}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: packageRelations(
        `${sheetRelations.join('')}${relation('rIdS', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdT', 'styles', 'styles.xml')}`,
      ),
    },
  ];
  if (pieces.sharedStrings !== undefined) {
    parts.push({
      name: 'xl/sharedStrings.xml',
      content: `${head}<sst xmlns="${main}">${pieces.sharedStrings}</sst>`,
    });
  }
  if (pieces.styles !== undefined) {
    parts.push({
      name: 'xl/styles.xml',
      content: `${head}<styleSheet xmlns="${main}">${pieces.styles}</styleSheet>`,
    });
  }
  pieces.sheets.forEach((inner, at) => {
    const prolog = at === 0 ? (pieces.prolog ?? '') : '';
    parts.push({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `${head}${prolog}<worksheet xmlns="${main}">${inner}</worksheet>`,
    });
  });
  return [...parts, ...(pieces.extra ?? [])];
}

/** Writes a workbook made of pieces. */
export async function writeWorkbookFile(path: string, pieces: WorkbookPieces): Promise<string> {
  await writeFile(path, zipOf(workbookParts(pieces)));
  return path;
}

/** An OLE container as far as recognition goes: signature, and stream names in UTF-16. */
export function oleFileWith(...streams: string[]): Buffer {
  const directory = streams.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 0, 'utf16le');
    return entry;
  });
  const header = Buffer.alloc(512);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  return Buffer.concat([header, ...directory, Buffer.alloc(512)]);
}
