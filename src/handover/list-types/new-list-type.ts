import type { ColumnDeclaration } from '../../imports/declaration';
import type { NewListType } from '../list-type-authoring.schema';
import { keyFor } from './extend-list-type';
import { RECEIVER, ROW_CODE, type ListType } from './list-type';

const text = (
  key: string,
  vi: string,
  en: string,
  aliases: string[],
  maxLength: number,
): ColumnDeclaration => ({
  ...{ key, header: { vi, en }, aliases, maxLength },
  ...{ type: 'text', required: false },
});

const ORDINAL: ColumnDeclaration = {
  ...{ key: 'ordinal', header: { vi: 'STT', en: 'No.' }, aliases: ['Số TT', 'TT', 'Số thứ tự'] },
  ...{ type: 'integer', required: false },
};
/** What the product needs in every list, whoever declares it. */
const OWN: ColumnDeclaration[] = [
  text(RECEIVER, 'Đơn vị tiếp nhận', 'Receiver', ['Cơ quan tiếp nhận', 'Đơn vị nhận'], 300),
  text(ROW_CODE, 'Mã dòng', 'Row code', ['Mã số dòng'], 40),
  text('note', 'Ghi chú', 'Note', ['Chú thích'], 2000),
];

/** A kind of list of the province's own: its columns, between those that every list has. */
export function newListType(order: NewListType): ListType {
  const type: ListType = {
    source: order.source,
    group: order.group,
    required: order.required,
    nameColumn: '',
    counted: order.counted,
    closingReasons: [
      ...order.closingReasons.map((each, at) => ({ ...each, value: `reason_${at + 1}` })),
      {
        ...{ value: 'entered_by_mistake', vi: 'Kê khai nhầm', en: 'Entered by mistake' },
        demands: ['note'],
      },
    ],
    declaration: {
      code: order.code,
      version: 1,
      name: order.name,
      key: [],
      receiverColumn: RECEIVER,
      columns: [ORDINAL, ...OWN],
    },
  };
  const { declaration } = type;
  order.columns.forEach(({ identifies, stands, counts, ...given }) => {
    const key = keyFor(type, given.header.vi);
    declaration.columns.splice(-OWN.length, 0, { key, ...given });
    if (identifies) declaration.key.push(key);
    if (stands) type.nameColumn = key;
    if (counts && given.type === 'quantity') declaration.quantityColumn = key;
    if (counts && given.type === 'money') declaration.moneyColumn = key;
  });
  return type;
}
