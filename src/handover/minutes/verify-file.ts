import { open } from 'node:fs/promises';
import { PaperProblem, type PrintedPaper } from '../../office/papers/printed-paper';
import { readDocx } from '../../office/papers/read-docx';
import { readPdf } from '../../office/papers/read-pdf';
import type { Ask } from '../../platform/audit/chain-report';
import { checkMinutes, type MinutesReport } from './check-minutes';
import { DATA_NAME, DATA_NAMESPACE } from './minutes-data';
import { recordFault } from './recorded-minutes';

/**
 * Checks a file of minutes, Word or PDF by its content: data, sums, print, digest, signature, and
 * the record where one is at hand.
 * @param publicKeys of the installation, 32 bytes each.
 * @param ask answers questions about the record; left out where there is none.
 * @throws PaperProblem where the file cannot be read, the system's error where it is not there.
 */
export async function verifyMinutesFile(
  path: string,
  publicKeys: readonly Buffer[],
  ask?: Ask,
): Promise<MinutesReport> {
  const report = checkMinutes(await printedIn(path), publicKeys);
  if (report.state !== 'valid' || !ask) return report;
  const fault = await recordFault(ask, report.data, report.seal.digest);
  return fault ? { state: 'invalid', fault, number: report.data.number } : report;
}

/**
 * What a paper shows and carries; @throws PaperProblem where it is neither Word nor PDF.
 * @param data how the data are called in the file; those of minutes unless told.
 */
export async function printedIn(
  path: string,
  data = { name: DATA_NAME, namespace: DATA_NAMESPACE },
): Promise<PrintedPaper> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0).finally(() => file.close());
  if (buffer.toString('latin1') === '%PDF-') return readPdf(path, data.name);
  if (buffer.toString('latin1').startsWith('PK')) return readDocx(path, data.namespace);
  throw new PaperProblem(
    'Tệp không phải .docx hoặc .pdf do phần mềm lập. Bản quét không mang dữ liệu nên không kiểm tra được.',
    'The file is no .docx or .pdf of ours. A scan carries no data and cannot be checked.',
  );
}
