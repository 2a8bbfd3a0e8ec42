import type { RowValues } from './declaration';
import type { RowRepair } from './repairs/repair-kinds';

/** What an import will do with one data row. */
export const verdicts = ['created', 'changed', 'unchanged', 'refused', 'skipped'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a row is refused or skipped: where, what, and how to mend it, in both languages. */
export interface RowProblem {
  /** Address of the cell as Excel shows it, e.g. `C12`. */
  cell: string;
  /** Key of the declared column. */
  column?: string;
  code: string;
  vi: string;
  en: string;
  /** The text that stands in the cell. */
  value?: string;
  /** Names that may have been meant; never chosen by the program. */
  nearest?: string[];
  /** Two texts between which a person chooses; null for one that only its writer can give. */
  sides?: Sides;
}

/** What the file and the list say of one cell that both changed. */
export interface Sides {
  file: string | null;
  current: string;
}

/** One data row of the file with its verdict. */
export interface PlannedRow {
  sheet: string;
  /** Row number as Excel shows it, from 1. */
  rowNumber: number;
  verdict: Verdict;
  values: RowValues;
  /** Texts of the group rows above, outermost first. */
  groupPath: string[];
  /** Identity of the thing the row is about, see `fingerprintOf`. */
  fingerprint: string;
  /** Organisation named in the receiver column, or the giver's only possible one; absent = not assigned yet. */
  receiverOrganisationId?: string;
  /** Id of the stored row that is changed or unchanged. */
  targetId?: string;
  /** Stored values that a changed row replaces, by column key. */
  before?: RowValues;
  problems: RowProblem[];
  /** What was mended in its cells; absent where nothing was. */
  repairs?: RowRepair[];
}
