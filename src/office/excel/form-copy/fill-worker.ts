import { parentPort, workerData } from 'node:worker_threads';
import { WorkbookProblem } from '../workbook-problem';
import { fillForm } from './fill-form';
import type { FillAnswer, FillOrder } from './fill-in-thread';
import { keepInFile, type KeepOrder } from './keep-in-file';
import { UnknownSheetXml } from './sheet-xml';

const order = workerData as FillOrder | KeepOrder;
const answer = (message: FillAnswer) => parentPort!.postMessage(message);

const work =
  'sheets' in order
    ? keepInFile(order)
    : fillForm(order.from, order.to, order.sheet, order.rows, order.added);

work.then(
  () => answer({ type: 'written' }),
  (error: unknown) => {
    const { message, code } = error as { message: string; code?: string };
    if (error instanceof UnknownSheetXml) answer({ type: 'unknown-xml', message });
    else if (error instanceof WorkbookProblem)
      answer({ type: 'problem', code: error.code, params: error.params });
    else answer({ type: 'failure', message, code });
  },
);
