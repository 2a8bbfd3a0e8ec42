import { text, type ListRow, type RowGroup } from './list-content';
import type { DemoListType } from './sheet-columns';

/** Files with mistakes as officers make them: a day that does not exist, a unit misspelt, words for a number. */
export const SPOILED: readonly { unit: string; listType: DemoListType }[] = [
  { unit: '06676', listType: 'A1b' },
  { unit: '06655', listType: 'B3' },
  { unit: '06994', listType: 'B3' },
];

/** The same rows with two or three mistakes; the rows given are left as they are. */
export function spoil(
  groups: readonly RowGroup[],
  listType: DemoListType,
): { groups: RowGroup[]; refused: number } {
  const copies = groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => ({ ...row })),
  }));
  const rows = copies.flatMap((group) => group.rows);
  const mistakes: [number, ListRow][] =
    listType === 'A1b'
      ? [
          [3, { birthDate: text('31/02/1980') }],
          [14, { birthDate: text('1979') }],
        ]
      : [
          [7, { quantity: text('vài cái') }],
          [21, { receiver: text('Phường Việt Hương') }],
          [40, { originalValue: text('khoảng 5 triệu') }],
        ];
  const made = mistakes.filter(([, change]) => !change.receiver || rows[0]!.receiver);
  for (const [at, change] of made) Object.assign(rows[at]!, change);
  return { groups: copies, refused: made.length };
}
