import { open } from 'node:fs/promises';
import { secretFile } from '../../imports/imports.errors';
import { secretName } from '../../office/excel/secret-marks';
import type { Settings } from '../../platform/config/settings';
import type { FileStore, StagedFile } from '../../platform/files/file-store';
import { copyNotSigned, notASignedCopy } from '../minutes/minutes.errors';

const MEGABYTE = 1024 * 1024;

/** First bytes by which a file says what it is, whatever its name. */
const KINDS = [
  { mediaType: 'application/pdf', ending: 'pdf', magic: Buffer.from('%PDF-') },
  { mediaType: 'image/jpeg', ending: 'jpg', magic: Buffer.from([0xff, 0xd8, 0xff]) },
  {
    ...{ mediaType: 'image/png', ending: 'png' },
    magic: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
] as const;
export type ScanKind = Pick<(typeof KINDS)[number], 'mediaType' | 'ending'>;

/** What a scan of a paper is by its content; undefined where it is neither PDF nor picture. */
export const scanKind = (files: FileStore, staged: StagedFile): Promise<ScanKind | undefined> =>
  files.withOpen(staged, async (path) => {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
      const head = buffer.subarray(0, bytesRead);
      return KINDS.find(({ magic }) => head.subarray(0, magic.length).equals(magic));
    } finally {
      await file.close();
    }
  });

/** Bytes of a scan that no row knows of yet, under the name they came with. */
export interface ScanUpload {
  staged: StagedFile;
  fileName: string;
}

/**
 * Takes the scan of a signed paper in. Whoever may not bring it is refused before it is looked at; what was staged is
 * removed when anything is wrong.
 * @param steps `admit` refuses, `keep` writes, told what the scan is.
 * @throws secretFile, notASignedCopy, copyNotSigned, and what the steps throw.
 */
export async function takeScan<Kept>(
  files: FileStore,
  settings: Settings,
  { staged, fileName }: ScanUpload,
  steps: {
    admit(): Promise<unknown>;
    /** Whether a file of this digest is one that the program made itself, as it left it. */
    unsigned?(sha256: string): Promise<boolean>;
    keep(kind: ScanKind): Promise<Kept>;
  },
): Promise<Kept> {
  try {
    await steps.admit();
    if (secretName(fileName))
      throw secretFile({ place: 'tên tệp', placeEn: 'the name of the file' });
    const kind = await scanKind(files, staged);
    if (await steps.unsigned?.(staged.sha256)) throw copyNotSigned();
    const megabytes = Math.floor(settings.http.maxUploadBytes / MEGABYTE);
    if (!kind) throw notASignedCopy({ megabytes });
    return await steps.keep(kind);
  } catch (error) {
    await files.discard(staged);
    throw error;
  }
}
