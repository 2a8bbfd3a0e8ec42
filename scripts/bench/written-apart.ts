import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { writeTable } from '../../src/office/excel/write-workbook';
import { madeSheet, type MadeList } from './made-lists';

/**
 * Writes a made list in a process of its own: what that takes of memory is not what importing it takes.
 * @param after number of the thing before the first.
 */
export async function writtenApart(
  file: string,
  rows: number,
  after = 0,
  code: MadeList = 'B3',
): Promise<void> {
  const told = [file, String(rows), String(after), code];
  await promisify(execFile)(process.execPath, [__filename, ...told]);
}

const [file, rows, after, code] = process.argv.slice(2);
if (require.main === module)
  writeTable(file!, { sheets: [madeSheet(Number(rows), Number(after), code as MadeList)] }).then(
    () => process.exit(),
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
