import { open } from 'node:fs/promises';
import { serveFiles } from '../excel/serve-files';
import type { PaperOrder } from './paper';
import { qrCode } from './qr-code';
import { writeDocx } from './write-docx';
import { writePdf } from './write-pdf';

/** What the thread is told, once for each paper. */
export interface PaperMessage {
  format: 'docx' | 'pdf';
  order: PaperOrder;
}

serveFiles<PaperMessage>((path) => async (message) => {
  await write(path, message);
  return 'written';
});

async function write(path: string, { format, order }: PaperMessage): Promise<void> {
  const code = await qrCode(order.code);
  const bytes = await (format === 'docx' ? writeDocx(order, code) : writePdf(order, code));
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
