import { amountText, thousandthsOf } from '../../components/amount-text';
import { parseDay } from '../../components/format';
import type { ControlEntry, ControlLine } from './api';

/** What stands in the fields of the dialog. */
export interface FigureDraft {
  giverOrganisationId: string | null;
  listType: string;
  source: string;
  sourceName: string;
  asOf: string;
  rows: string;
  quantity: string;
  money: string;
  note: string;
  reason: string;
}

export const AMOUNTS = ['rows', 'quantity', 'money'] as const;
export type Amount = (typeof AMOUNTS)[number];

/** @returns null for nothing, undefined for what is no figure of that kind. */
export function amountOf(kind: Amount, text: string): number | null | undefined {
  const value = thousandthsOf(text);
  if (value === null || value === undefined || kind === 'quantity') return value;
  return value % 1000 === 0 ? value / 1000 : undefined;
}

const written = (kind: Amount, value: number | null): string =>
  value === null ? '' : amountText(kind === 'quantity' ? value : value * 1000);

/** The fields as they are filled in when a figure is corrected, or empty ones. */
export function draftOf(line: ControlLine | null, asOfText: string): FigureDraft {
  return {
    giverOrganisationId: line?.giver.id ?? null,
    listType: line?.listType ?? '',
    source: line?.source ?? '',
    sourceName: line?.sourceName ?? '',
    asOf: asOfText,
    rows: written('rows', line?.control.rows ?? null),
    quantity: written('quantity', line?.control.quantity ?? null),
    money: written('money', line?.control.money ?? null),
    note: line?.note ?? '',
    reason: '',
  };
}

export type DraftReading =
  | { entry: ControlEntry; reason: string | null }
  | { lacks: 'missing' | 'wrongNumber' };

/**
 * What the fields say, or what is wrong with them.
 * @param version of the figure that is corrected; 0 for a new one.
 */
export function readDraft(draft: FigureDraft, version: number): DraftReading {
  const asOf = parseDay(draft.asOf);
  const amounts = AMOUNTS.map((kind) => amountOf(kind, draft[kind]));
  if (amounts.includes(undefined)) return { lacks: 'wrongNumber' };
  const [rows = null, quantity = null, money = null] = amounts as (number | null)[];
  const named = draft.source !== 'other' || draft.sourceName.trim() !== '';
  const placed = draft.giverOrganisationId && draft.listType && draft.source && named;
  const reasoned = version === 0 || draft.reason.trim() !== '';
  if (!placed || !asOf || !reasoned || amounts.every((each) => each === null))
    return { lacks: 'missing' };
  const { listType, source } = draft;
  return {
    entry: {
      ...{ giverOrganisationId: draft.giverOrganisationId!, listType, source, asOf, version },
      ...{ rows, quantity, money, sourceName: draft.sourceName.trim() },
      note: draft.note.trim() || null,
    },
    reason: draft.reason.trim() || null,
  };
}
