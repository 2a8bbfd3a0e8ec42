import type { CopyPlace } from '../office/excel/kept-copy';
import type { ReadLimits } from '../office/excel/read-limits';
import { readSecretMark } from '../office/excel/read-workbook';
import { secretName } from '../office/excel/secret-marks';
import { WorkbookProblem } from '../office/excel/workbook-problem';
import { Turnstile } from '../platform/database/turnstile';
import { secretFile } from './imports.errors';

/** Files are looked through one at a time, so that many uploads at once do not start many processes. */
const oneAtATime = new Turnstile();

/** What was seen of a file that bears no mark. */
export interface Looked {
  rows: number;
  /** Why it could not be read to its end. */
  problem?: WorkbookProblem;
}

/**
 * Refuses a file that bears a mark of a state secret, before anything of it is recorded: Law
 * 117/2025/QH15, Art. 5 forbids to keep such papers on this machine.
 * @param path the workbook, lying open.
 * @param limits what looking through the file may cost.
 * @param copy where what is read is kept for who reads the file next; where a mark is found or the file cannot
 *   be read, what lies there is not whole.
 * @returns what cannot be read is refused with its own reason by whoever reads it next.
 * @throws secretFile, which names the place and repeats nothing of the file.
 */
export async function refuseSecretFile(
  path: string,
  fileName: string,
  limits: Partial<ReadLimits>,
  copy?: CopyPlace,
): Promise<Looked> {
  if (secretName(fileName)) throw secretFile({ place: 'tên tệp', placeEn: 'the name of the file' });
  const { mark, ...looked } = await oneAtATime.pass(async () => {
    try {
      const { mark, rowCount: rows } = await readSecretMark(path, limits, copy);
      return { mark, rows };
    } catch (problem) {
      if (problem instanceof WorkbookProblem) return { mark: undefined, rows: 0, problem };
      throw problem;
    }
  });
  if (!mark) return looked;
  const { sheet, cell } = mark;
  throw secretFile({
    place: cell ? `trang tính “${sheet}”, ô ${cell}` : `trang tính “${sheet}”, đầu trang in`,
    placeEn: cell ? `sheet “${sheet}”, cell ${cell}` : `sheet “${sheet}”, head of the page`,
  });
}
