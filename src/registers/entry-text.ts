import { valueText } from '../imports/value-text';
import { columnOf, type RowValues } from '../imports/declaration';
import { fold } from '../platform/text/fold';
import type { RegisterDeclaration } from './register-declaration';
import { STATE } from './register-declaration';

/** What an entry says, column by column, for the trail: `Tên lớp: Kỹ năng số; Năm: 2025`. */
export function entryText({ list }: RegisterDeclaration, values: RowValues): string {
  return list.columns
    .flatMap((column) => {
      const value = values[column.key] ?? null;
      return value === null ? [] : [`${column.header.vi}: ${valueText(column, value)}`];
    })
    .join('; ');
}

/** The key columns of an entry in words. */
export function keyText({ list }: RegisterDeclaration, values: RowValues): string {
  const parts = list.key.flatMap((key) => {
    const value = values[key] ?? null;
    return value === null ? [] : [valueText(columnOf(list, key), value)];
  });
  return parts.join(', ');
}

/** What of an entry the table keeps beside its values. */
export function entryFacts(book: RegisterDeclaration, values: RowValues) {
  const { list, title, due, states } = book;
  const state = String(values[STATE]);
  const over = states.find(({ value }) => value === state)?.over ?? false;
  const named = valueText(columnOf(list, title), values[title] ?? null);
  const periodical = list.key.length > 1 && list.key[0] === title;
  return {
    title: (periodical ? keyText(book, values) : named).slice(0, 2000),
    state,
    dueOn: over || !due ? null : ((values[due] ?? null) as string | null),
    folded: fold(entryText(book, values)),
  };
}
