import type { AddedSheet } from '../../office/excel/form-copy/copy-package';
import { tableTime } from '../../platform/vietnam-time';
import type { UnitRequestView } from '../requests.schema';

/** What of a unit's copy was pre-filled and where it comes from, as a sheet behind the form. */
export function knownSheet({
  known,
  knownAt,
  layout,
}: Pick<UnitRequestView, 'known' | 'knownAt' | 'layout'>): AddedSheet {
  const headings = new Map(layout.columns.map(({ key, heading }) => [key, heading]));
  return {
    name: 'Số điền sẵn',
    widths: [50, 24, 70],
    rows: [
      [`Điền sẵn lúc ${tableTime(new Date(knownAt!))}. Chưa đúng thì sửa ngay trên biểu.`],
      [],
      ['Cột của biểu', 'Số đã điền', 'Lấy từ'],
      ...known.map(({ key, value, name, source }) => [
        ...[headings.get(key) ?? '', value],
        `${name.vi}, theo ${source.vi}`,
      ]),
    ],
  };
}
