import { relationOfNote, RELATIONS, type Relation } from './relation';
import { levelOf, parseUnitName, tidy, type UnitKind, type UnitLevel } from './unit-name';

/** A code with the name printed beside it. */
export interface Place {
  code: string;
  name: string;
}

export interface TableUnit extends Place {
  kind: UnitKind;
  level: UnitLevel;
}

/** One line of the conversion table: an old unit goes into a new one. */
export interface TablePassage {
  /** Row of the sheet, counted from 1. */
  row: number;
  newUnit: TableUnit;
  newProvince: Place;
  /** The old commune, or the district where the whole district became a special zone. */
  oldUnit: TableUnit;
  district: Place;
  oldProvince: Place;
  relation: Relation;
  /** The office's own words. */
  note: string;
}

export type RefusalReason =
  | 'unknown-note'
  | 'kind-missing'
  | 'code-malformed'
  | 'place-malformed'
  | 'area-without-code'
  | 'old-code-has-two-names'
  | 'new-code-has-two-names'
  | 'whole-and-divided'
  | 'pair-twice';

/** A cell read otherwise than printed, and why. */
export interface Repair {
  row: number;
  printed: string;
  read: string;
  why: 'kind-spelling' | 'correction' | 'province-of-district';
}

/** A misprint a person looked up; see `reference/conversion-table/corrections.csv`. */
export interface TableCorrection {
  newCode: string;
  printedOldCode: string;
  printedOldName: string;
  column: 'old_code' | 'old_name' | 'relation';
  value: string;
}

/** The cells of a data row, tidied, by what their column's header says. */
export interface TableCells {
  newProvince: string;
  newName: string;
  newCode: string;
  oldName: string;
  oldCode: string;
  note: string;
  district: string;
  oldProvince: string;
}

export type ReadRow =
  | { passage: TablePassage; repairs: Repair[] }
  | { refused: RefusalReason; detail: string };

/** "Thị xã Quảng Yên (206)" → code 206 and the name; `undefined` without a code. */
export function parsePlace(text: string): Place | undefined {
  const match = /^(.*\S)\s*\((\d{2,3})\)$/.exec(tidy(text));
  return match ? { name: match[1]!, code: match[2]! } : undefined;
}

/**
 * Reads one data row.
 * @param cells as printed, tidied.
 * @param corrections the known misprints; the one for this row, if any, is applied and reported.
 * @returns the passage with what was read otherwise than printed, or the reason of refusal.
 */
export function readRow(
  row: number,
  cells: TableCells,
  corrections: readonly TableCorrection[],
): ReadRow {
  const repairs: Repair[] = [];
  const corrected = (column: TableCorrection['column']): string | undefined =>
    corrections.find(
      (each) =>
        each.column === column &&
        each.newCode === cells.newCode &&
        each.printedOldCode === cells.oldCode &&
        each.printedOldName === cells.oldName,
    )?.value;
  const read = (column: 'old_code' | 'old_name', printed: string): string => {
    const value = corrected(column);
    if (value !== undefined) repairs.push({ row, printed, read: value, why: 'correction' });
    return value ?? printed;
  };
  const unit = (code: string, printed: string): TableUnit | RefusalReason => {
    if (!/^\d{5}$/.test(code)) return 'code-malformed';
    const parsed = parseUnitName(printed);
    if (!parsed) return 'kind-missing';
    if (parsed.name !== printed) {
      repairs.push({ row, printed, read: parsed.name, why: 'kind-spelling' });
    }
    return { ...parsed, code, level: levelOf(parsed.kind) };
  };

  const newUnit = unit(cells.newCode, cells.newName);
  if (typeof newUnit === 'string') return { refused: newUnit, detail: cells.newName };
  const newProvince = parsePlace(cells.newProvince);
  const oldProvince = parsePlace(cells.oldProvince);
  const district = parsePlace(cells.district);
  if (!newProvince || !oldProvince || !district) {
    return { refused: 'place-malformed', detail: cells.district };
  }
  const said = corrected('relation');
  const relation = RELATIONS.find((each) => each === said) ?? relationOfNote(cells.note);
  if (!relation) return { refused: 'unknown-note', detail: cells.note };
  if (said) repairs.push({ row, printed: cells.note, read: said, why: 'correction' });

  const wholeDistrict = relation === 'district_to_special_zone' && cells.oldName === '';
  if (!wholeDistrict && cells.oldCode === '') {
    return { refused: 'area-without-code', detail: cells.oldName };
  }
  const oldUnit: TableUnit | RefusalReason = wholeDistrict
    ? { ...district, kind: 'district', level: 'district' }
    : unit(read('old_code', cells.oldCode), read('old_name', cells.oldName));
  if (typeof oldUnit === 'string') return { refused: oldUnit, detail: cells.oldName };
  const passage = { row, newUnit, newProvince, oldUnit, district, oldProvince, relation };
  return { passage: { ...passage, note: cells.note }, repairs };
}
