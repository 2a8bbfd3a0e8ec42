import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { writeTable } from '../../src/office/excel/write-workbook';
import { madeSheet } from './workbooks';

/**
 * Writes the made list in a process of its own: what that takes of memory is not what importing it takes.
 * @param after number of the thing before the first.
 */
export async function writtenApart(file: string, rows: number, after = 0): Promise<void> {
  await promisify(execFile)(process.execPath, [__filename, file, String(rows), String(after)]);
}

const [file, rows, after] = process.argv.slice(2);
if (require.main === module)
  writeTable(file!, { sheets: [madeSheet(Number(rows), Number(after))] }).then(
    () => process.exit(),
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
