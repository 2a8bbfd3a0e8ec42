import { sealedValue } from '../../platform/secrets/personal-value';
import { equalForm } from '../content';
import { columnOf, type ListDeclaration, type RowValue, type RowValues } from '../declaration';
import type { ExistingRow, PlanContext } from '../import-target';
import { isOrdinal } from '../match-columns';
import type { OwnCells } from '../own-columns';
import type { CellProblem } from '../row-problems';
import { valueText } from '../value-text';
import { mergeValue, type Base } from './three-way';

/** A column that was changed in the file and, otherwise, in the list after it was taken out. */
export interface Conflict {
  column: string;
  problem: CellProblem;
}

/**
 * What the row said when the list was taken out.
 * @returns undefined for a row that does not come from an exported list: it is held against what is stored only.
 */
export function baseOf(
  own: OwnCells | undefined,
  stored: ExistingRow,
  { past }: Pick<PlanContext, 'past'>,
): Base<RowValues> | undefined {
  if (own?.version === undefined || stored.version === undefined) return undefined;
  if (own.version === stored.version) return { known: true, value: stored.values };
  const value = past?.valuesOf(stored.id, own.version);
  return value ? { known: true, value } : { known: false };
}

/**
 * Merges a row that came back with what is stored of it now.
 * @param values as the file says, sealed.
 * @param decided columns about which a person decided while looking at the plan: there the file counts.
 */
export function mergeRow(
  declaration: ListDeclaration,
  values: RowValues,
  stored: RowValues,
  base: Base<RowValues>,
  decided: (column: string) => boolean,
): { values: RowValues; conflicts: Conflict[] } {
  const merged = { ...values };
  const conflicts: Conflict[] = [];
  for (const column of declaration.columns) {
    const { key } = column;
    if (isOrdinal(column) || key === declaration.receiverColumn || decided(key)) continue;
    const [file, current] = [values[key] ?? null, stored[key] ?? null];
    const exported: Base<RowValue> = base.known
      ? { known: true, value: base.value[key] ?? null }
      : base;
    const { outcome, value } = mergeValue(file, current, exported, same);
    merged[key] = value;
    if (outcome !== 'conflict') continue;
    const told = [file, current, exported.known ? exported.value : undefined] as const;
    conflicts.push({
      column: key,
      problem: conflictAt(declaration, key, ...told),
    });
  }
  return { values: merged, conflicts };
}

const same = (a: RowValue, b: RowValue): boolean => equalForm(a) === equalForm(b);

/** The three values in words; guarded ones by their masks, and not to be taken from the file by them. */
export function conflictAt(
  declaration: ListDeclaration,
  key: string,
  file: RowValue,
  current: RowValue,
  exported: RowValue | undefined,
): CellProblem {
  const column = columnOf(declaration, key);
  const text = (value: RowValue) => sealedValue(value)?.mask ?? valueText(column, value);
  const words = (value: RowValue) => text(value) || 'để trống';
  const now = {
    column: column?.header.vi ?? key,
    value: words(file),
    current: words(current),
  };
  const sides = {
    file: sealedValue(file) ? null : text(file),
    current: text(current),
  };
  return exported === undefined
    ? { code: 'changed-since', parameters: now, sides }
    : {
        code: 'changed-since-export',
        parameters: { ...now, exported: words(exported) },
        sides,
      };
}
