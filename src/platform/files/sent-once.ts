import fs from 'node:fs';
import { StreamableFile } from '@nestjs/common';
import { contentDisposition } from './content-disposition';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file made for one answer, in a folder of its own. */
export interface MadeFile {
  folder: string;
  file: string;
  /** As people get it. */
  name: string;
}

/** Sends a file once. @param remove is given its folder when it is sent, or nobody wants the rest. */
export function sentOnce(
  { folder, file, name }: MadeFile,
  type: string,
  remove: (folder: string) => Promise<void>,
): StreamableFile {
  const stream = fs.createReadStream(file);
  stream.once('close', () => void remove(folder));
  return new StreamableFile(stream, { type, disposition: contentDisposition(name) });
}
