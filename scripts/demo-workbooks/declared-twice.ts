import { day, text, type ListRow, type RowGroup } from './list-content';
import type { DemoListType } from './sheet-columns';

/** Things that two units declare, so that a person has to settle whose they are; in the last row of both lists. */
const TWICE: readonly { listType: DemoListType; units: readonly string[]; values: ListRow }[] = [
  {
    ...{ listType: 'A1b', units: ['06664', '06676'] },
    values: {
      fullName: text('Vũ Thị Hồng Nhung'),
      birthDate: day('1987-05-14'),
      sex: text('Nữ'),
    },
  },
  {
    ...{ listType: 'A1b', units: ['06754', '06757'] },
    values: { fullName: text('Lý Văn Thắng'), birthDate: day('1979-11-02'), sex: text('Nam') },
  },
  {
    ...{ listType: 'B3', units: ['06664', '06676'] },
    values: {
      assetCode: text('HL-CD-2021-017'),
      assetName: text('Máy phát điện 5 kVA (mượn luân chuyển giữa hai phường)'),
      measureUnit: text('chiếc'),
    },
  },
  {
    ...{ listType: 'B3', units: ['07156', '07159'] },
    values: {
      assetCode: text('QY-CD-2019-004'),
      assetName: text('Xuồng máy cứu hộ'),
      measureUnit: text('chiếc'),
    },
  },
];

/** Lets the last row of a list say what another unit declares too. */
export function declareTwice(
  groups: readonly RowGroup[],
  unitCode: string,
  listType: DemoListType,
): void {
  const row = groups.at(-1)!.rows.at(-1)!;
  for (const each of TWICE)
    if (each.listType === listType && each.units.includes(unitCode))
      Object.assign(row, each.values);
}
