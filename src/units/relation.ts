import { fold } from '../platform/text/fold';

/**
 * How an old unit goes into a new one. The words are those of the statistics office's
 * conversion table and of the resolutions of June 2025.
 */
export const RELATIONS = [
  'whole',
  'part',
  'part_area',
  'part_area_all',
  'part_population',
  'part_area_all_population',
  'unchanged',
  'unchanged_renamed',
  'unchanged_retyped',
  'district_to_special_zone',
] as const;
export type Relation = (typeof RELATIONS)[number];

const NOTES: readonly (readonly [string, Relation])[] = [
  ['Nhập toàn bộ', 'whole'],
  ['Nhập một phần', 'part'],
  ['Nhập một phần diện tích', 'part_area'],
  ['Nhập toàn bộ diện tích', 'part_area_all'],
  ['Nhập một phần dân số', 'part_population'],
  ['Nhập một phần diện tích, toàn bộ dân số', 'part_area_all_population'],
  ['Giữ nguyên', 'unchanged'],
  ['Đổi tên', 'unchanged_renamed'],
  ['Đổi loại hình', 'unchanged_retyped'],
];
const RELATION_OF_NOTE: ReadonlyMap<string, Relation> = new Map(
  NOTES.map(([note, relation]) => [fold(note), relation]),
);

/**
 * The relation a note of the conversion table stands for; `undefined` where the note is not one
 * of the known ones, which is reported and never guessed. Marks, case and doubled spaces do not
 * count, so the table's own misprint "Nhâp một phần diện tích" is understood.
 */
export function relationOfNote(note: string): Relation | undefined {
  const folded = fold(note);
  if (/^sap xep toan bo huyen .+ thanh dac khu .+$/.test(folded)) return 'district_to_special_zone';
  if (/^sap xep toan bo xa .+ thanh dac khu .+$/.test(folded)) return 'unchanged_retyped';
  return RELATION_OF_NOTE.get(folded);
}
