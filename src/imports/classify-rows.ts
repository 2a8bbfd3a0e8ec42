import { atOnce, eachInSteps, type Steps } from '../platform/turns';
import { headerRepeated, type FoundHeader } from './find-header';
import { GroupPath } from './group-path';
import { isItemNumber, viewRow, type PlacedColumn, type RowView } from './row-view';
import type { OwnCells } from './own-columns';
import { isNoteText, isNumberingRow } from './row-phrases';
import { isSampleRow } from './sample-mark';
import type { GridRow } from './sheet-grid';
import { sumsAmong } from './sums-among-rows';

/** What a row of a sheet is. */
export const rowClasses = ['header', 'data', 'group', 'total', 'blank', 'note'] as const;
export type RowClass = (typeof rowClasses)[number];

export interface ClassifiedRow {
  row: GridRow;
  class: RowClass;
  /** Texts of the group rows above a data row, or of a group row with its own at the end. */
  groupPath: string[];
  /** Depth of a group row, from 1. */
  level?: number;
  label: string;
  /** Row of a second header, in another order, that stands above a data row: its cells cannot be told apart. */
  otherHeader?: number;
  /** What the hidden columns of an exported list say of the row. */
  own?: OwnCells;
}

/**
 * Says of every row below the header what it is. A row whose class is in doubt is data, so that it is
 * refused with a reason instead of being passed over; only what is plainly a heading, a sum, a remark
 * or a signature is not.
 */
export function classifyRows(
  rows: GridRow[],
  header: FoundHeader,
  placed: PlacedColumn[],
): ClassifiedRow[] {
  return atOnce(classifySteps(rows, header, placed));
}

/** The same with stops: a list may have a hundred thousand rows. */
export function* classifySteps(
  rows: GridRow[],
  header: FoundHeader,
  placed: PlacedColumn[],
): Steps<ClassifiedRow[]> {
  const repeatsHeader = headerRepeated(header);
  // What is asked of the cells is asked at one look: the cells of a long list are not kept.
  const looked = yield* eachInSteps(rows, (row) => ({
    view: viewRow(row, placed, header.match),
    isNumbering: isNumberingRow(row),
    repeats: repeatsHeader(row),
    isSample: isSampleRow(row, header),
    isEmpty: row.cells.size === 0,
  }));
  yield;
  const views = looked.map(({ view }) => view);
  const numbered =
    header.match.ordinalColumn !== undefined && views.some((view) => isItemNumber(view.marker));
  yield;
  const footer = footerStart(views, numbered);
  const later = laterData(views, footer);
  yield;
  const sums = sumsAmong(
    views,
    placed,
    (at) => views[at]!.isTotal || looked[at]!.repeats !== undefined,
  );
  yield;
  const groups = new GroupPath();
  let belowHeader = true;
  let otherHeader: number | undefined;
  return yield* eachInSteps(looked, ({ view, isNumbering, repeats, isSample, isEmpty }, index) => {
    const { row, label } = view;
    const as = (kind: RowClass, more: Partial<ClassifiedRow> = {}): ClassifiedRow => ({
      row,
      label,
      class: kind,
      groupPath: [],
      ...more,
    });
    const numbering = isNumbering && (belowHeader || !view.complete);
    belowHeader = repeats !== undefined;
    if (belowHeader) otherHeader = repeats === 'moved' ? row.number : undefined;
    if (numbering || belowHeader) return as('header');
    if (view.ordinalOnly || isEmpty) return as('blank');
    if (view.isTotal || sums.has(index)) return as('total');
    if (isSample) return as('data', { groupPath: groups.current() });
    if (index >= footer) return as('note');
    const caption = view.labelOnly && looked[index + 1]?.repeats !== undefined;
    if (
      (caption && !isNoteText(view.label)) ||
      isGroup(view, views[index + 1], numbered, later[index]!)
    ) {
      const groupPath = groups.enter(view.marker?.kind ?? 'plain', label);
      return as('group', { groupPath, level: groupPath.length });
    }
    if (isNote(view)) return as('note');
    const groupPath = groups.current();
    return as('data', otherHeader === undefined ? { groupPath } : { groupPath, otherHeader });
  });
}

/** First row of the signature block: words of it stand there and nothing after is a numbered or whole item. */
function footerStart(views: RowView[], numbered: boolean): number {
  let start = views.length;
  for (let index = views.length - 1; index >= 0; index -= 1) {
    const view = views[index]!;
    const item = numbered
      ? isItemNumber(view.marker) && view.someRequired
      : view.complete && !view.isFooter;
    if (view.isFooter && !(isItemNumber(view.marker) && view.someRequired)) start = index;
    else if (item && (numbered || !hasFooterAbove(views, index))) break;
  }
  return start;
}

/** Without running numbers, names under "Người lập" may look like items: look a few rows up. */
function hasFooterAbove(views: RowView[], index: number): boolean {
  return views.slice(Math.max(0, index - 8), index).some((view) => view.isFooter && !view.complete);
}

/** For each row, whether an item still follows before the signature block. */
function laterData(views: RowView[], footer: number): boolean[] {
  const later = new Array<boolean>(views.length).fill(false);
  for (let index = Math.min(footer, views.length) - 2; index >= 0; index -= 1) {
    const next = views[index + 1]!;
    later[index] =
      later[index + 1]! || next.complete || (isItemNumber(next.marker) && next.someRequired);
  }
  return later;
}

function isGroup(
  view: RowView,
  next: RowView | undefined,
  numbered: boolean,
  later: boolean,
): boolean {
  const { marker } = view;
  if (view.label === '' || !view.labelAndNumbers) return false;
  if (!marker) {
    if (!view.labelOnly || !later || isNoteText(view.label)) return false;
    return view.wideLabel || numbered || !view.complete;
  }
  if (marker.kind === 'roman' || marker.kind === 'letter') return numbered || !view.complete;
  if (marker.kind === 'bullet' || !next) return false;
  // A heading with its own sum: only where the next row is a whole item, or an item would be lost.
  if (!view.labelOnly) return next.complete && isDeeper(view, next);
  return isDeeper(view, next) || restarts(view, next);
}

function isDeeper({ marker: own }: RowView, next: RowView): boolean {
  const other = next.marker;
  if (!own || !other) return false;
  if (other.kind === 'dotted') return other.text.startsWith(`${own.text}.`);
  if (other.kind === 'small') return own.kind !== 'small';
  return other.kind === 'bullet' && next.someRequired;
}

/** "3 Máy tính" directly above "1 …": the numbers begin anew under a heading. */
function restarts({ marker: own }: RowView, next: RowView): boolean {
  return (
    own !== undefined &&
    next.marker?.kind === 'arabic' &&
    next.marker.text === '1' &&
    next.someRequired
  );
}

function isNote(view: RowView): boolean {
  if (isItemNumber(view.marker)) return false;
  if (isNoteText(view.label) && view.labelOnly) return true;
  if (!view.someRequired && view.placedCells < 2) return true;
  return view.labelOnly && view.wideLabel;
}
