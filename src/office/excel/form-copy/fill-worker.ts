import { parentPort, workerData } from 'node:worker_threads';
import { WorkbookProblem } from '../workbook-problem';
import { fillForm } from './fill-form';
import type { FillAnswer, FillOrder } from './fill-in-thread';
import { UnknownSheetXml } from './sheet-xml';

const { from, to, sheet, rows, added } = workerData as FillOrder;
const answer = (message: FillAnswer) => parentPort!.postMessage(message);

fillForm(from, to, sheet, rows, added).then(
  () => answer({ type: 'written' }),
  (error: unknown) => {
    const { message, code } = error as { message: string; code?: string };
    if (error instanceof UnknownSheetXml) answer({ type: 'unknown-xml', message });
    else if (error instanceof WorkbookProblem)
      answer({ type: 'problem', code: error.code, params: error.params });
    else answer({ type: 'failure', message, code });
  },
);
