import type { ColumnDeclaration } from '../../imports/declaration';

/** Key of the column that names the receiver, in every list type. */
export const RECEIVER = 'receiver';
/** Key of the column that holds the stable code of a row, in every list type. */
export const ROW_CODE = 'rowCode';

/** The running number that officers write; it identifies nothing. */
export function ordinalColumn(header = 'STT'): ColumnDeclaration {
  return {
    key: 'ordinal',
    header: { vi: header, en: 'No.' },
    aliases: ['STT', 'Số TT', 'TT', 'Số thứ tự'],
    type: 'integer',
    required: false,
  };
}

/** The unit that takes the row over; empty where the giver's unit goes wholly to one new unit. */
export function receiverColumn(header = 'Đơn vị tiếp nhận'): ColumnDeclaration {
  return {
    key: RECEIVER,
    header: { vi: header, en: 'Receiver' },
    aliases: [
      'Đơn vị tiếp nhận',
      'Cơ quan tiếp nhận',
      'Đơn vị nhận',
      'Cơ quan, đơn vị tiếp nhận',
      'Đơn vị nhận bàn giao',
      'Bên nhận',
    ],
    type: 'text',
    required: false,
    maxLength: 300,
  };
}

/** Code by which a row is found again when the list is imported anew. */
export const rowCodeColumn: ColumnDeclaration = {
  key: ROW_CODE,
  header: { vi: 'Mã dòng', en: 'Row code' },
  aliases: ['Mã số dòng', 'Mã định danh dòng'],
  type: 'text',
  required: false,
  maxLength: 40,
};

export const noteColumn: ColumnDeclaration = {
  key: 'note',
  header: { vi: 'Ghi chú', en: 'Note' },
  aliases: ['Chú thích', 'Chú ý', 'Diễn giải'],
  type: 'text',
  required: false,
  maxLength: 2000,
};

/** A text column; most columns of the lists are of this kind. */
export function textColumn(
  key: string,
  vi: string,
  en: string,
  aliases: string[] = [],
  options: Partial<Pick<ColumnDeclaration, 'required' | 'maxLength' | 'sensitivity'>> = {},
): ColumnDeclaration {
  return {
    key,
    header: { vi, en },
    aliases,
    type: 'text',
    required: false,
    maxLength: 500,
    ...options,
  };
}
