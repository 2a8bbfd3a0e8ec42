import { open } from 'node:fs/promises';
import type { FileStore, StagedFile } from '../../platform/files/file-store';

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
