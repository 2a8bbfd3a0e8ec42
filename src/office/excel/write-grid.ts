import type { GridMessage } from './grid-worker';
import type { Cell, Merge, Workbook } from './workbook';
import { rowsPerMessage, writeInThread } from './write-in-thread';

/** Captions of a header are merged; what is merged further below is only looks. */
const headRows = 30;

/**
 * Writes the values of a workbook to a new .xlsx file, each at its address, in a thread of its own.
 * Formulas, pictures, remarks and everything hidden in the package stay behind.
 *
 * @param path where the workbook goes; it appears there only when it is complete
 * @throws Error where the file cannot be written; nothing is left behind then
 */
export async function writeGrid(path: string, { sheets }: Pick<Workbook, 'sheets'>): Promise<void> {
  await writeInThread<GridMessage>(path, 'grid-worker', async (tell) => {
    for (const { name, rows, merges } of sheets) {
      await tell({ type: 'sheet', name, merges: apart(merges) });
      for (let at = 0; at < rows.length; at += rowsPerMessage) {
        await tell({ type: 'rows', rows: rows.slice(at, at + rowsPerMessage).map(written) });
      }
      await tell({ type: 'end-of-sheet' });
    }
    await tell({ type: 'end' });
  });
}

const written = ({ number, cells }: { number: number; cells: Cell[] }) => ({ number, cells });

/** Merged ranges of the head that do not overlap: Excel refuses a file where they do. */
function apart(merges: Merge[]): Merge[] {
  const kept: Merge[] = [];
  for (const merge of merges) {
    const { top, left, bottom, right } = merge;
    if (bottom > headRows || (bottom === top && right === left)) continue;
    const clash = kept.some(
      (each) =>
        each.top <= bottom && top <= each.bottom && each.left <= right && left <= each.right,
    );
    if (!clash) kept.push(merge);
  }
  return kept;
}
