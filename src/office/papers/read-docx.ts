import { defaultReadLimits } from '../excel/read-limits';
import { WorkbookProblem } from '../excel/workbook-problem';
import { parseXml } from '../excel/xml-parser';
import { ZipArchive } from '../excel/zip-archive';
import { visible } from './paper';
import { PaperProblem, type PrintedPaper } from './printed-paper';
import { readQrCodes } from './qr-code';

const DOCUMENT = 'word/document.xml';
const PICTURE = /^word\/media\/.+\.(png|jpe?g)$/;
const DATA = /^customxml\/item\d+\.xml$/;
const DAMAGED = () =>
  new PaperProblem('Tệp .docx bị hỏng hoặc không đọc được.', 'The .docx file is damaged.');

/**
 * Reads a Word file as a person sees it, with the data and the QR code it carries.
 * @param namespace of the data part.
 * @throws PaperProblem where it is damaged or no Word file.
 */
export async function readDocx(path: string, namespace: string): Promise<PrintedPaper> {
  try {
    const archive = await ZipArchive.open(path, defaultReadLimits);
    try {
      if (!archive.find(DOCUMENT)) throw DAMAGED();
      return {
        format: 'docx',
        data: await dataIn(archive, namespace),
        codes: await codesIn(archive),
        text: { pieces: await piecesIn(archive) },
      };
    } finally {
      archive.close();
    }
  } catch (error) {
    throw error instanceof WorkbookProblem ? DAMAGED() : error;
  }
}

async function dataIn(archive: ZipArchive, namespace: string): Promise<string | undefined> {
  for (const name of archive.names().filter((each) => DATA.test(each))) {
    let found: string | undefined;
    let depth = 0;
    await parseXml(archive.read(name), name, {
      open(element, attributes) {
        depth += 1;
        if (depth === 1 && element === 'data' && attributes.xmlns === namespace) found = '';
      },
      text(text) {
        if (depth === 1 && found !== undefined) found += text;
      },
      close() {
        depth -= 1;
      },
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

async function codesIn(archive: ZipArchive): Promise<string[]> {
  const codes: string[] = [];
  for (const name of archive.names().filter((each) => PICTURE.test(each))) {
    const chunks: Buffer[] = [];
    for await (const chunk of archive.read(name)) chunks.push(chunk);
    codes.push(...(await readQrCodes(Buffer.concat(chunks))));
  }
  return codes;
}

/** Paragraphs in their order; text that Word would show as deleted or hidden is no exception: it counts. */
async function piecesIn(archive: ZipArchive): Promise<string[]> {
  const pieces: string[] = [];
  /** Paragraphs that are open: one may hold another in a text box. */
  const open: string[] = [];
  let inText = false;
  const add = (text: string) => {
    if (open.length > 0) open[open.length - 1] += text;
  };
  await parseXml(archive.read(DOCUMENT), DOCUMENT, {
    open(name) {
      if (name === 'p') open.push('');
      if (name === 't' || name === 'delText') inText = true;
      if (name === 'tab' || name === 'br' || name === 'cr') add(' ');
    },
    text(text) {
      if (inText) add(text);
    },
    close(name) {
      if (name === 't' || name === 'delText') inText = false;
      if (name === 'p') pieces.push(visible(open.pop() ?? ''));
    },
  });
  return pieces.filter((piece) => piece !== '');
}
