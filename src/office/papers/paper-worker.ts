import { open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { PaperOrder } from './paper';
import { qrCode } from './qr-code';
import { writeDocx } from './write-docx';
import { writePdf } from './write-pdf';

/** What the thread is told, once; it answers with `written` or `failure`. */
export interface PaperMessage {
  format: 'docx' | 'pdf';
  order: PaperOrder;
}

const { path } = workerData as { path: string };

parentPort!.on('message', (message: PaperMessage) => {
  write(message).then(
    () => parentPort!.postMessage({ type: 'written' }),
    (error: NodeJS.ErrnoException) =>
      parentPort!.postMessage({ type: 'failure', message: error.message, code: error.code }),
  );
});

async function write({ format, order }: PaperMessage): Promise<void> {
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
