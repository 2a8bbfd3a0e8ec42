import { readFile } from 'node:fs/promises';
import { extractImages, getDocumentProxy } from 'unpdf';
import { letters, PaperProblem, type PrintedPaper } from './printed-paper';
import { readQrCodes, type Pixels } from './qr-code';

/** Larger pictures are photographs or scans, no QR code of ours. */
const LARGEST_PICTURE = 4_000_000;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads a PDF as a person sees it, with the data and the QR code it carries.
 * @param name file name of the data among the attachments.
 * @throws PaperProblem where it is damaged or no PDF.
 */
export async function readPdf(path: string, name: string): Promise<PrintedPaper> {
  const pdf = await opened(path);
  try {
    const pages: string[] = [];
    const codes: string[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      pages.push(await lettersOf(pdf, page));
      codes.push(...(await codesOn(pdf, page)));
    }
    return { format: 'pdf', data: await attached(pdf, name), codes, text: { pages } };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function opened(path: string): Promise<Pdf> {
  try {
    // The fonts of this machine have no part in reading.
    return await getDocumentProxy(new Uint8Array(await readFile(path)), {
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch {
    throw new PaperProblem(
      'Tệp PDF bị hỏng, đặt mật khẩu hoặc không đọc được.',
      'The PDF is damaged or protected.',
    );
  }
}

async function attached(pdf: Pdf, name: string): Promise<string | undefined> {
  for (const [id, { filename }] of (await pdf.getAttachments()) ?? []) {
    if (filename !== name) continue;
    const content = await pdf.getAttachmentContent(id);
    return content ? Buffer.from(content).toString('utf8') : undefined;
  }
  return undefined;
}

async function lettersOf(pdf: Pdf, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return letters(items.map((item) => ('str' in item ? item.str : '')).join(''));
}

async function codesOn(pdf: Pdf, page: number): Promise<string[]> {
  const codes: string[] = [];
  for (const { width, height, channels, data } of await extractImages(pdf, page)) {
    if (width * height > LARGEST_PICTURE) continue;
    codes.push(...(await readQrCodes(pixelsOf(width, height, channels, data))));
  }
  return codes;
}

function pixelsOf(
  width: number,
  height: number,
  channels: number,
  data: Uint8ClampedArray,
): Pixels {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    for (let colour = 0; colour < 3; colour += 1) {
      pixels[at * 4 + colour] = data[at * channels + (channels >= 3 ? colour : 0)]!;
    }
    pixels[at * 4 + 3] = 255;
  }
  return { width, height, data: pixels };
}
