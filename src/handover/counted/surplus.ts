import { createHash } from 'node:crypto';
import { sealedKind, type ColumnDeclaration, type RowValues } from '../../imports/declaration';
import type { GivenRow } from '../../imports/plan-given-rows';
import { isOrdinal } from '../../imports/match-columns';
import { valueText } from '../../imports/value-text';
import type { CountingLine } from '../counting/counting.entity';
import { OWNERSHIP, RECEIVER, ROW_CODE, SURPLUS, type ListType } from '../list-types/list-type';

/** `unlisted`: stands in no row; `more`: of a row more was found than the books say. */
export type SurplusKind = 'unlisted' | 'more';

/** Something that was found too much. */
export interface FoundTooMuch {
  line: CountingLine;
  kind: SurplusKind;
  /** Thousandths beyond the books. */
  quantity: number;
}

/**
 * What a count found beyond the list: things in no row, and of rows what goes beyond the books.
 * @param lines of one session.
 * @param counts whether rows of the list have a quantity; where each counts one, only things in no row are surplus.
 */
export function foundTooMuch(lines: readonly CountingLine[], counts: boolean): FoundTooMuch[] {
  return lines.flatMap((line): FoundTooMuch[] => {
    const { result, quantity, bookQuantity } = line;
    if (result === 'surplus') return [{ line, kind: 'unlisted', quantity }];
    const beyond = counts && bookQuantity !== null ? quantity - bookQuantity : 0;
    return beyond > 0 ? [{ line, kind: 'more', quantity: beyond }] : [];
  });
}

/** Columns that the program fills in by itself, or that say nothing about a thing. */
const OWN: readonly string[] = [RECEIVER, ROW_CODE, OWNERSHIP];

/** Columns that a person may fill in for a surplus row; the main ones are those it cannot do without. */
export function surplusColumns({
  declaration: { columns, key, quantityColumn, moneyColumn },
}: ListType): { column: ColumnDeclaration; main: boolean }[] {
  return columns
    .filter((column) => !OWN.includes(column.key) && !isOrdinal(column))
    .map((column) => ({
      column,
      main:
        column.required ||
        key.includes(column.key) ||
        [quantityColumn, moneyColumn, 'note'].includes(column.key),
    }));
}

/**
 * What the count already knows of a surplus row, as texts to be completed.
 * @param place key of the column that tells places; left out where the list has none.
 * @param values of the row of which more was found.
 */
export function proposedRow(
  type: ListType,
  { line, quantity }: FoundTooMuch,
  place?: string,
  values?: RowValues,
): GivenRow {
  const { columns, key, quantityColumn } = type.declaration;
  const like = columns.filter(
    (column) =>
      !sealedKind(column) &&
      !OWN.includes(column.key) &&
      (key.includes(column.key) || column.required || column.key === type.nameColumn),
  );
  const known = (column: ColumnDeclaration) => valueText(column, values?.[column.key] ?? null);
  const texts: Record<string, string> = {
    ...(values && Object.fromEntries(like.map((column) => [column.key, known(column)]))),
    ...(!values && line.name !== null && { [type.nameColumn]: line.name }),
    ...(quantityColumn !== undefined && { [quantityColumn]: decimal(quantity) }),
    ...(place !== undefined && line.place !== null && { [place]: line.place }),
    ...(line.note !== null && { note: line.note }),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

/** The texts of a surplus row, with the mark "thừa" where the list tells whose an asset is. */
export function markedSurplus({ declaration }: ListType, given: GivenRow): GivenRow {
  const tells = declaration.columns.some(({ key }) => key === OWNERSHIP);
  return tells ? { ...given, [OWNERSHIP]: SURPLUS } : given;
}

/**
 * The identity of a surplus row: its own where nothing in the list has it yet; otherwise one that goes by the
 * line of the count, so that twelve chairs where ten were declared stay two rows.
 */
export function surplusFingerprint(
  own: string,
  taken: ReadonlySet<string>,
  lineId: string,
): string {
  if (!taken.has(own)) return own;
  return createHash('sha256').update([own, SURPLUS, lineId].join('\u001f')).digest('hex');
}

/** Thousandths as a number is typed: `2`, `1,5`. */
const decimal = (thousandths: number): string => String(thousandths / 1000).replace('.', ',');
