import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/http/actor';
import type { ReceiverPlaces } from '../units/receiver-places';
import type { ListDeclaration, RowValues, Wording } from './declaration';
import type { PlannedRow } from './planned-row';
import type { CellProblem } from './row-problems';
import type { RowsByLots } from './rows-by-lots';

/** What a target is told about the batch it plans or applies. */
export interface BatchSubject {
  id: string;
  roundId: string;
  listType: string;
  /** Version of the list type that the file is read by. */
  typeVersion: number;
  giverOrganisationId: string;
  fileName: string;
}

/** An applied batch, with the act by which the target wrote it. */
export interface AppliedBatch extends BatchSubject {
  actId: string;
  /** Rows that it made. */
  createdRows: number;
}

/** A row of the list as stored now. */
export interface ExistingRow {
  id: string;
  values: RowValues;
  /** Version of the row; absent where the subject keeps none. */
  version?: number;
  /** Version of its first share. */
  shareVersion?: number;
  receiverOrganisationId?: string | null;
  /** Everybody who receives a part, where the row is divided. */
  dividedBetween?: readonly (string | null)[];
  /** What an exported list shows in columns where the row itself says nothing: repeating it is no change. */
  shown?: RowValues;
  /** Set where an import may not change the row any more (accepted, signed …), with the reason. */
  locked?: Wording;
  /** Its import was undone: nothing of it stands, and the same row in a file declares it anew. */
  undone?: true;
}

/** A stored row as people call it. */
export interface NamedRow {
  id: string;
  /** Its code in the list. */
  code: string;
  name: string;
}

/** An organisation that may receive rows of the giver. */
export interface ReceiverChoice {
  organisationId: string;
  /** Full name as shown to officers. */
  name: string;
}

/** What has to hold of a row beside the rules of its list type: what is wrong with it, and at which column. */
export type ExtraCheck = (
  values: RowValues,
) => { column: string; problem: CellProblem } | undefined;

/** Everything outside the file that decides about its rows. */
export interface PlanContext {
  /** Stored rows by fingerprint. */
  existing: ReadonlyMap<string, ExistingRow>;
  /** Possible receivers by folded name (`fold`); several under one name are never chosen between. */
  receivers: ReadonlyMap<string, readonly ReceiverChoice[]>;
  /** By what receivers can be told that are not named in full; absent = they are not. */
  places?: ReceiverPlaces;
  /** How the giver itself may be written, which receives nothing of its own; absent = not known. */
  giverSpellings?: readonly string[];
  /** Receiver of rows that name none; absent where the giver's unit is divided or goes on as it is. */
  defaultReceiverId?: string;
  /** The province allows names of applicants or complainants in this list; absent = it does not. */
  namesAllowed?: boolean;
  /** Last day that the figures of the round cover, `YYYY-MM-DD`; absent = not known. */
  cutOffDay?: string;
  /** What the sample row of the list's template says; absent = there is none. */
  sample?: RowValues;
  /** Set where the list takes no import at all in its state; every row is then refused with it. */
  closed?: Wording;
  /** What rows said before they were changed. */
  past?: PastRows;
  /** What the subject asks of each row besides. */
  check?: ExtraCheck;
}

/** What rows were when a list was taken out; undefined where that is not kept. */
export interface PastRows {
  valuesOf(rowId: string, version: number): RowValues | undefined;
  /** Who received the row's first share; null for nobody. */
  receiverOf(rowId: string, shareVersion: number): string | null | undefined;
}

/** One version of a list type, and the subject that takes its rows. */
export interface ImportTarget {
  /** Code of the list type. */
  code: string;
  declaration: ListDeclaration;
  /** Whose lists they are: of the units that end (as handover lists are), or of the new ones. */
  side?: 'new';
  /**
   * Says before anything is read whether this person may bring rows into the list at all.
   * @throws the refusal in words.
   */
  admit?(
    manager: EntityManager,
    subject: Pick<BatchSubject, 'roundId' | 'listType' | 'giverOrganisationId'>,
    actor: Actor,
  ): Promise<void>;
  /** How many rows the list has: reading what the plan needs takes accordingly. */
  size?(manager: EntityManager, batch: BatchSubject): Promise<number>;
  /** Reads what the plan needs; called once while planning and once more while applying. */
  context(manager: EntityManager, batch: BatchSubject): Promise<PlanContext>;
  /** What stored rows are called, in the order of the list. */
  named?(manager: EntityManager, ids: readonly string[]): Promise<NamedRow[]>;
  /**
   * Writes the new and the changed rows inside the caller's unit of work.
   * @returns what was written, which the importer checks against the plan, rolling back on a
   *   difference; and the list the rows went to, if there is one.
   */
  apply(
    manager: EntityManager,
    batch: BatchSubject,
    rows: RowsByLots,
    actor: Actor,
  ): Promise<{
    created: number;
    changed: number;
    listId?: string;
    actId?: string;
  }>;
  /**
   * Takes back what `apply` wrote, inside the caller's unit of work, while nothing of it was changed.
   * @param corrected rows that were changed, with what stood there before.
   * @throws a sentence that names the rows that changed since.
   */
  undo?(
    manager: EntityManager,
    batch: AppliedBatch,
    corrected: PlannedRow[],
    actor: Actor,
    reason: string,
  ): Promise<{ created: number; changed: number }>;
}
