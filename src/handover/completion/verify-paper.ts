import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Ask } from '../../platform/audit/chain-report';
import type { MinutesReport } from '../minutes/check-minutes';
import { printedIn, verifyMinutesFile } from '../minutes/verify-file';
import { CERTIFICATE_NAME, CERTIFICATE_NAMESPACE } from './certificate-facts';
import {
  certificateRecordFault,
  checkCertificate,
  type CertificateReport,
} from './check-certificate';

/** What was found of a paper of the installation, whichever it is. */
export type PaperReport = (
  | { kind: 'minutes'; report: MinutesReport }
  | { kind: 'certificate'; report: CertificateReport }
) & {
  /** Whether the record keeps this very file, byte for byte; told of valid papers where a record was asked. */
  kept?: boolean;
};

/**
 * Checks minutes or a certificate of completed handover, by the data that the file carries.
 * @param publicKeys of the installation, 32 bytes each.
 * @param ask answers questions about the record; left out where there is none.
 * @throws PaperProblem where the file cannot be read, the system's error where it is not there.
 */
export async function verifyPaperFile(
  path: string,
  publicKeys: readonly Buffer[],
  ask?: Ask,
): Promise<PaperReport> {
  const checked = await checkedPaper(path, publicKeys, ask);
  if (checked.report.state !== 'valid' || !ask) return checked;
  return { ...checked, kept: await isKept(path, ask) };
}

/** What is printed in another font, or signed digitally since, says the same in other bytes. */
async function isKept(path: string, ask: Ask): Promise<boolean> {
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return (await ask(`SELECT 1 FROM stored_file WHERE sha256 = '${digest}' LIMIT 1`)).length > 0;
}

async function checkedPaper(
  path: string,
  publicKeys: readonly Buffer[],
  ask: Ask | undefined,
): Promise<PaperReport> {
  const data = { name: CERTIFICATE_NAME, namespace: CERTIFICATE_NAMESPACE };
  const printed = await printedIn(path, data);
  if (printed.data === undefined)
    return { kind: 'minutes', report: await verifyMinutesFile(path, publicKeys, ask) };
  const report = checkCertificate(printed, publicKeys);
  if (report.state !== 'valid' || !ask) return { kind: 'certificate', report };
  const fault = await certificateRecordFault(ask, report.data, report.digest);
  if (!fault) return { kind: 'certificate', report };
  return {
    kind: 'certificate',
    report: { state: 'invalid', fault, number: report.data.number },
  };
}
