import { atOnce, eachInSteps, type Steps } from '../platform/turns';
import { headerRepeated, type FoundHeader, type HeaderAgain } from './find-header';
import { GroupPath } from './group-path';
import { isItemNumber, viewRow, type RowView } from './row-view';
import type { OwnCells } from './own-columns';
import { isNoteText, isNumberingRow } from './row-phrases';
import { isSampleRow } from './sample-mark';
import type { GridRow } from './sheet-grid';
import { sumsAmong } from './sums-among-rows';
import type { PlacedColumn } from './placed-column';

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
  const flags = new Uint8Array(rows.length);
  let plainBefore = false;
  // What is asked of the cells is asked at one look: neither the cells of a long list are kept, nor what was seen of
  // rows that are plainly items.
  const looked = yield* eachInSteps(rows, (row, at): Looked | undefined => {
    const view = viewRow(row, placed, header.match);
    const repeats = repeatsHeader(row);
    flags[at] = flagsOf(view) | (repeats === undefined ? 0 : REPEATS);
    const seen = {
      view,
      repeats,
      isNumbering: isNumberingRow(row),
      isSample: isSampleRow(row, header),
    };
    const plain = isPlainItem(seen);
    const known = plain && plainBefore;
    plainBefore = plain;
    return known ? undefined : seen;
  });
  yield;
  const numbered =
    header.match.ordinalColumn !== undefined && flags.some((each) => (each & NUMBERED) > 0);
  yield;
  const footer = footerStart(flags, numbered);
  const later = laterData(flags, footer);
  yield;
  const sums = sumsAmong(
    ...([rows, (at: number) => (flags[at]! & SUM ? looked[at]!.view : undefined)] as const),
    ...([placed, (at: number) => (flags[at]! & (TOTAL | REPEATS)) > 0] as const),
  );
  yield;
  const groups = new GroupPath();
  let belowHeader = true;
  let otherHeader: number | undefined;
  return yield* eachInSteps(looked, (seen, index): ClassifiedRow => {
    const row = rows[index]!;
    const asData = (): ClassifiedRow => ({
      ...{ row, class: 'data', groupPath: groups.current() },
      // Nobody asks what a plain item is called.
      label: seen?.view.label ?? '',
      ...(otherHeader !== undefined && { otherHeader }),
    });
    if (!seen) {
      belowHeader = false;
      return index >= footer ? { row, class: 'note', groupPath: [], label: '' } : asData();
    }
    const { view, isNumbering, repeats, isSample } = seen;
    const { label } = view;
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
    if (view.ordinalOnly || view.isEmpty) return as('blank');
    const unnumberedSum = numbered && !view.marker && view.mayBeSum;
    if (view.isTotal || unnumberedSum || sums.has(index)) return as('total');
    if (isSample) return as('data', { groupPath: groups.current() });
    if (index >= footer) return as('note');
    const next = looked[index + 1];
    const caption = view.labelOnly && next?.repeats !== undefined;
    if (
      (caption && !isNoteText(view.label)) ||
      isGroup(view, next?.view, numbered, later[index] === 1)
    ) {
      const groupPath = groups.enter(view.marker?.kind ?? 'plain', label);
      return as('group', { groupPath, level: groupPath.length });
    }
    return isNote(view) ? as('note') : asData();
  });
}

/** What was seen of a row. */
interface Looked {
  view: RowView;
  repeats: HeaderAgain;
  isNumbering: boolean;
  isSample: boolean;
}

/** What rows above and below ask of a row. */
const NUMBERED = 1;
const SOME_REQUIRED = 2;
const COMPLETE = 4;
const FOOTER = 8;
const TOTAL = 16;
const SUM = 32;
const REPEATS = 64;

const flagsOf = (view: RowView): number =>
  (isItemNumber(view.marker) ? NUMBERED : 0) |
  (view.someRequired ? SOME_REQUIRED : 0) |
  (view.complete ? COMPLETE : 0) |
  (view.isFooter ? FOOTER : 0) |
  (view.isTotal ? TOTAL : 0) |
  (view.mayBeSum || view.bareFigures ? SUM : 0);

/** Whether a row with these flags is an item with a number of order. */
const isNumberedItem = (flags: number): boolean =>
  (flags & (NUMBERED | SOME_REQUIRED)) === (NUMBERED | SOME_REQUIRED);

/** An item wherever it stands above the signature block: nothing of it may make it a heading, a sum or a remark. */
function isPlainItem({ view, repeats, isNumbering, isSample }: Looked): boolean {
  if (repeats !== undefined || isNumbering || isSample) return false;
  if (view.isEmpty || view.ordinalOnly || view.isTotal || view.mayBeSum) return false;
  if (view.bareFigures) return false;
  return !view.labelAndNumbers && !view.labelOnly && !isNote(view);
}

/** First row of the signature block: words of it stand there and nothing after is a numbered or whole item. */
function footerStart(flags: Uint8Array, numbered: boolean): number {
  let start = flags.length;
  for (let index = flags.length - 1; index >= 0; index -= 1) {
    const each = flags[index]!;
    const [isFooter, complete] = [(each & FOOTER) > 0, (each & COMPLETE) > 0];
    const item = numbered ? isNumberedItem(each) : complete && !isFooter;
    if (isFooter && !isNumberedItem(each)) start = index;
    else if (item && (numbered || !hasFooterAbove(flags, index))) break;
  }
  return start;
}

/** Without running numbers, names under "Người lập" may look like items: look a few rows up. */
const hasFooterAbove = (flags: Uint8Array, index: number): boolean =>
  flags
    .subarray(Math.max(0, index - 8), index)
    .some((each) => (each & FOOTER) > 0 && (each & COMPLETE) === 0);

/** For each row, whether (1) an item still follows before the signature block. */
function laterData(flags: Uint8Array, footer: number): Uint8Array {
  const later = new Uint8Array(flags.length);
  for (let index = Math.min(footer, flags.length) - 2; index >= 0; index -= 1) {
    const next = flags[index + 1]!;
    if (later[index + 1] === 1 || (next & COMPLETE) > 0 || isNumberedItem(next)) later[index] = 1;
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
  if (marker.kind === 'roman' || marker.kind === 'letter')
    return numbered || !view.complete || (view.labelOnly && later && isUnlike(view, next));
  if (marker.kind === 'bullet' || !next) return false;
  // A heading with its own sum: only where the next row is a whole item, or an item would be lost.
  if (!view.labelOnly) return next.complete && isDeeper(view, next);
  return isDeeper(view, next) || restarts(view, next);
}

/** A heading among rows that have more than a name: the next has, or is a heading itself. */
const isUnlike = ({ label }: RowView, next: RowView | undefined): boolean =>
  next !== undefined && label !== '' && (next.placedCells > 1 || next.marker !== undefined);

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
