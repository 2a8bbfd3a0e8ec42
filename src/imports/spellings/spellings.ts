import type { Cell } from '../../office/excel/workbook';
import { hidePersonalNumbers } from '../../platform/text/personal-number';
import { readCell, tidyText } from '../cell-values';
import type { CellReading } from '../cell-reading';
import type { ColumnDeclaration } from '../declaration';
import type { ReceiverResolver } from '../resolve-receiver';

/** A spelling that somebody explained. */
export interface KnownSpelling {
  id: string;
  columnKey: string;
  spelling: string;
  meaning: string;
}

/** What a person is asked about once: a unit that is not known by this name, a choice that is not on offer. */
const EXPLAINED = new Set(['receiver-unknown', 'receiver-unclear', 'not-a-choice']);
/** Longer texts are sentences. */
const LONGEST = 255;

/** A spelling as it is compared: capitals and spaces tell nothing apart, marks and points do. */
export const spellingKey = (text: string): string => tidyText(text).toLocaleLowerCase('vi');

/** Whether what a person puts in the place of a bad cell may be kept for the cells spelt like it. */
export function mayBeRemembered(
  code: string,
  column: ColumnDeclaration,
  texts: readonly string[],
): boolean {
  return (
    EXPLAINED.has(code) &&
    (column.sensitivity ?? 'none') === 'none' &&
    texts.every(
      (text) =>
        tidyText(text) !== '' && text.length <= LONGEST && hidePersonalNumbers(text) === text,
    )
  );
}

/** What is remembered for the files of a giver, and how many cells of one file were read by it. */
export class Spellings {
  private readonly byText = new Map<string, KnownSpelling>();
  private readonly cells = new Map<string, number>();
  readonly none: boolean;

  /** @param known the giver's own before those of the province. */
  constructor(known: readonly KnownSpelling[] = []) {
    this.none = known.length === 0;
    for (const each of known) {
      const key = placeOf(each.columnKey, each.spelling);
      if (!this.byText.has(key)) this.byText.set(key, each);
    }
  }

  /**
   * What a cell means that cannot be read as it stands; a cell that can is never read otherwise.
   * @param reading of the cell as it stands.
   * @param receivers where the column names the receiver of the row.
   * @returns undefined where nothing is remembered, or what is remembered cannot be read either.
   */
  of(
    cell: Cell,
    column: ColumnDeclaration,
    reading: CellReading,
    receivers?: ReceiverResolver,
  ): (KnownSpelling & { reading: CellReading }) | undefined {
    const known = this.byText.get(placeOf(column.key, spellingKey(cell.text)));
    if (!known) return undefined;
    const unknown = (text: string) => receivers && 'problem' in receivers.resolve(text);
    if ('value' in reading && !unknown(tidyText(cell.text))) return undefined;
    const { meaning } = known;
    const meant = readCell({ ...cell, kind: 'text', value: meaning, text: meaning }, column);
    return 'value' in meant && !unknown(meaning) ? { ...known, reading: meant } : undefined;
  }

  /** Notes that a cell was read by it. */
  count({ id }: KnownSpelling): void {
    this.cells.set(id, (this.cells.get(id) ?? 0) + 1);
  }

  /** The spellings that cells of the file were read by. */
  used(): { id: string; cells: number }[] {
    return [...this.cells].map(([id, cells]) => ({ id, cells }));
  }
}

const placeOf = (column: string, spelling: string): string => `${column}\u001f${spelling}`;

/** Nothing is remembered. */
export const noSpellings = (): Spellings => new Spellings();
