import { open, readFile } from 'node:fs/promises';
import { refuseSecretFile } from '../../imports/refuse-secret-file';
import { secretFile } from '../../imports/imports.errors';
import { defaultReadLimits } from '../../office/excel/read-limits';
import { secretLine } from '../../office/excel/secret-marks';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { ZipArchive } from '../../office/excel/zip-archive';
import { cleanJpeg, cleanPng, type CleanPicture } from './clean-picture';
import { activeContent, notEvidence, pictureDamaged } from './evidence.errors';

/** What a file turned out to be. */
export interface ExaminedFile {
  mediaType: string;
  ending: string;
  /** Put in the place of a picture's bytes. */
  picture?: CleanPicture;
}

interface Kind {
  mediaType: string;
  ending: string;
  magic: Buffer;
  clean?: (bytes: Buffer) => CleanPicture | undefined;
}

/** First bytes by which a file says what it is, whatever its name. */
const KINDS: readonly Kind[] = [
  { mediaType: 'application/pdf', ending: 'pdf', magic: Buffer.from('%PDF-') },
  {
    ...{ mediaType: 'image/jpeg', ending: 'jpg', clean: cleanJpeg },
    magic: Buffer.from([0xff, 0xd8, 0xff]),
  },
  {
    ...{ mediaType: 'image/png', ending: 'png', clean: cleanPng },
    magic: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
];
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const ACTIVE = /vbaproject\.bin$|(^|\/)(activex|macrosheets|embeddings)\//i;
const MOST_PARTS = 5_000;
/** The mark of a state secret stands in the head of a paper. */
const HEAD_PARAGRAPHS = 30;

/**
 * Says what a file is by its content and refuses what is no evidence, what runs by itself and what bears the
 * mark of a state secret.
 * @param path the bytes, lying open.
 * @param fileName as sent; looked at for marks only.
 * @throws notEvidence, pictureDamaged, activeContent, secretFile.
 */
export async function examineFile(path: string, fileName: string): Promise<ExaminedFile> {
  const head = await firstBytes(path);
  const kind = KINDS.find(({ magic }) => head.subarray(0, magic.length).equals(magic));
  if (kind) {
    const { mediaType, ending, clean } = kind;
    if (!clean) return { mediaType, ending };
    const picture = clean(await readFile(path));
    if (!picture) throw pictureDamaged();
    return { mediaType, ending, picture };
  }
  if (!head.subarray(0, ZIP.length).equals(ZIP)) throw notEvidence();
  return officeFile(path, fileName);
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function officeFile(path: string, fileName: string): Promise<ExaminedFile> {
  try {
    const archive = await ZipArchive.open(path, { ...defaultReadLimits, entries: MOST_PARTS });
    try {
      if (archive.names().some((name) => ACTIVE.test(name))) throw activeContent();
      if (archive.find('xl/workbook.xml')) {
        await refuseSecretFile(path, fileName, {});
        return { mediaType: `${OFFICE}.spreadsheetml.sheet`, ending: 'xlsx' };
      }
      if (!archive.find('word/document.xml')) throw notEvidence();
      if ((await headOf(archive)).some(secretLine)) {
        throw secretFile({ place: 'đầu văn bản', placeEn: 'the head of the document' });
      }
      return { mediaType: `${OFFICE}.wordprocessingml.document`, ending: 'docx' };
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof WorkbookProblem) throw notEvidence();
    throw error;
  }
}

/** The first paragraphs of a Word document, and its page headers, as plain text. */
async function headOf(archive: ZipArchive): Promise<string[]> {
  const parts = archive.names().filter((name) => /^word\/(document|header\d*)\.xml$/i.test(name));
  const texts = [];
  for (const part of parts) {
    const chunks: Buffer[] = [];
    for await (const chunk of archive.read(part)) chunks.push(chunk);
    const paragraphs = Buffer.concat(chunks).toString('utf8').split('</w:p>');
    texts.push(...paragraphs.slice(0, HEAD_PARAGRAPHS).map(textOf));
  }
  return texts;
}

const textOf = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
