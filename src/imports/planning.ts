import type { ColumnDeclaration, ListDeclaration } from './declaration';
import type { PlanContext } from './import-target';
import type { MendedCells } from './mending/mended-cells';
import type { Protect } from './protect-row';
import type { RefusedRepairs } from './repairs/refused-repairs';
import type { ReceiverResolver } from './resolve-receiver';
import type { Spellings } from './spellings/spellings';
import type { StoredRow } from './three-way/stored-rows';

/** What all rows of one plan are held against. */
export interface Planning {
  declaration: ListDeclaration;
  /** Columns that are switched off for this import. */
  withheld: readonly ColumnDeclaration[];
  context: PlanContext;
  protect: Protect;
  receivers: ReceiverResolver;
  refused: RefusedRepairs;
  mended?: MendedCells;
  /** What spellings are known to mean. */
  spellings: Spellings;
  /** Stored rows by id, with the fingerprint under which each is kept. */
  byId: ReadonlyMap<string, StoredRow>;
  /** Ids that stand in several rows of the file, as after copying rows: they tell none of them. */
  repeated: ReadonlySet<string>;
  /** Fingerprints of stored rows that the file speaks of; filled while rows are planned. */
  seen: Set<string>;
}
