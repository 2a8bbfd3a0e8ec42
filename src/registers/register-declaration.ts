import type {
  ChoiceDeclaration,
  ColumnDeclaration,
  ListDeclaration,
  Wording,
} from '../imports/declaration';
import type { RowRule } from '../imports/row-rule';

/** How far an entry is; `over` where nothing is left to do. */
export interface EntryState extends ChoiceDeclaration {
  over: boolean;
}

/** What registers are about, in the order of the screen. */
export const REGISTER_GROUPS = ['people', 'work', 'money', 'service', 'law', 'opinion'] as const;
export type RegisterGroup = (typeof REGISTER_GROUPS)[number];

/** A register (sổ theo dõi) as data: import, checks, screen, template, export and reminders follow from it. */
export interface RegisterDeclaration {
  group: RegisterGroup;
  list: ListDeclaration;
  /** Column whose value names an entry. */
  title: string;
  states: EntryState[];
  /** Day column by which something has to happen while an entry is not over. */
  due?: string;
  /** Kept by the province alone. */
  provinceOnly: boolean;
  /** Where its columns come from. */
  source: Wording;
}

interface Book {
  group: RegisterGroup;
  name: [vi: string, en: string];
  title: string;
  key: string[];
  columns: ColumnDeclaration[];
  states: EntryState[];
  rules?: RowRule[];
  due?: string;
  provinceOnly?: boolean;
  elsewhere?: ListDeclaration['elsewhere'];
  source: [vi: string, en: string];
}

/** Column in which every register says how far an entry is. */
export const STATE = 'state';

/** A register with the columns that all have: how far an entry is, and a note. */
export function register(code: string, book: Book): RegisterDeclaration {
  const { name, columns, states, group, title, key, rules = [], due, source, elsewhere } = book;
  const choices = states.map(({ over: _, ...choice }) => choice);
  return {
    ...{ group, title, states, provinceOnly: book.provinceOnly ?? false },
    source: { vi: source[0], en: source[1] },
    ...(due && { due }),
    list: {
      ...{ code, version: 1, name: { vi: name[0], en: name[1] }, key, rules },
      ...(elsewhere && { elsewhere }),
      columns: [
        ...columns,
        column('choice', STATE, 'Trạng thái', 'Status', { required: true, choices }),
        column('text', 'note', 'Ghi chú', 'Note', { maxLength: 1000 }),
      ],
    },
  };
}

type Extra = Partial<Pick<ColumnDeclaration, 'aliases' | 'required' | 'choices' | 'maxLength'>>;

/** One column, optional unless told. */
export function column(
  type: ColumnDeclaration['type'],
  key: string,
  vi: string,
  en: string,
  { aliases = [], required = false, choices, maxLength = 500 }: Extra = {},
): ColumnDeclaration {
  const text = type === 'text' ? { maxLength } : {};
  return { key, header: { vi, en }, aliases, type, required, ...text, ...(choices && { choices }) };
}

/** A choice of a column. */
export const choice = (value: string, vi: string, en: string, ...aliases: string[]) => ({
  ...{ value, vi, en, aliases },
});

/** A state in which something is still to be done. */
export const open = (value: string, vi: string, en: string, ...aliases: string[]): EntryState => ({
  ...{ value, vi, en, aliases, over: false },
});

/** A state after which nothing is left to do. */
export const over = (value: string, vi: string, en: string, ...aliases: string[]): EntryState => ({
  ...{ value, vi, en, aliases, over: true },
});

export const REQUIRED = { required: true };
