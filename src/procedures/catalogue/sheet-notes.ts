import { fill, type Sentence } from '../../platform/http/app-error';

/** Something about a row that a person should look at. */
export interface SheetNote extends Sentence {
  sheet: string;
  /** Such as `A12`. */
  cell: string;
  code: NoteCode;
  /** The row was not taken. */
  refused: boolean;
}

const NOTES = {
  'code-restored': {
    refused: false,
    vi: 'Excel đã đổi mã thành số (mất số 0 ở cuối hoặc dấu chấm); hệ thống đọc là {value}. Kiểm tra lại mã này.',
    en: 'Excel had made a number of the code (zeros at its end or the point are gone); it was read as {value}. Check it.',
  },
  'code-within': {
    refused: false,
    vi: 'Ô mã còn chữ khác hoặc mã cơ quan đi kèm; hệ thống lấy mã {value}.',
    en: 'The code stands among other words, or with the code of an agency; {value} was taken.',
  },
  'decision-read': {
    refused: false,
    vi: 'Phần đầu tệp ghi quyết định {value}; dùng cho các thủ tục không ghi quyết định riêng, trừ khi anh/chị đã nhập số khác.',
    en: 'The heading names decision {value}; it goes to procedures that name none of their own, unless another was entered.',
  },
  'sheet-hidden': {
    refused: false,
    vi: 'Trang tính “{value}” đang ẩn nên không được đọc. Bỏ ẩn rồi nhập lại nếu cần.',
    en: 'Sheet "{value}" is hidden and was not read. Show it and import again if it counts.',
  },
  'code-unusual': {
    refused: false,
    vi: 'Mã “{value}” không có dạng mã quốc gia (ví dụ 1.004222); vẫn được nhập.',
    en: 'Code "{value}" is not of the national form (such as 1.004222); it was taken all the same.',
  },
  'code-missing': {
    refused: true,
    vi: 'Dòng “{value}” không có mã thủ tục. Ghi mã rồi nhập lại.',
    en: 'Row "{value}" has no code. Write it and import again.',
  },
  'code-too-long': {
    refused: true,
    vi: 'Mã “{value}” dài quá 40 ký tự. Kiểm tra lại cột mã.',
    en: 'Code "{value}" is longer than 40 characters. Check the column of codes.',
  },
  'name-missing': {
    refused: true,
    vi: 'Thủ tục {value} không có tên. Ghi tên rồi nhập lại.',
    en: 'Procedure {value} has no name. Write it and import again.',
  },
  'code-twice': {
    refused: true,
    vi: 'Mã {value} đã có ở dòng phía trên. Xóa dòng thừa rồi nhập lại.',
    en: 'Code {value} is already in a row above. Remove the surplus row and import again.',
  },
  'level-unclear': {
    refused: false,
    vi: 'Mức độ “{value}” không rõ là toàn trình, một phần hay cung cấp thông tin; giữ mức độ đang có.',
    en: 'Level "{value}" is not clearly full, partial or information only; the level there is was kept.',
  },
  'day-unclear': {
    refused: false,
    vi: 'Không đọc được ngày “{value}”; giữ ngày đang có. Ghi dạng 30/06/2025.',
    en: 'Day "{value}" could not be read; the day there is was kept. Write it as 30/06/2025.',
  },
  'value-too-long': {
    refused: false,
    vi: 'Nội dung ô dài quá giới hạn nên không được nhập: “{value}…”. Giữ giá trị đang có; rút gọn ô này rồi nhập lại.',
    en: 'The cell is too long and was not taken: "{value}…". The value there is was kept; shorten the cell and import again.',
  },
  'old-code-unclear': {
    refused: false,
    vi: 'Mã cũ “{value}” không có dạng mã thủ tục; không ghi vào bảng mã cũ – mã mới.',
    en: 'Former code "{value}" is not of the form of a code; it was not written down.',
  },
} as const satisfies Record<string, Sentence & { refused: boolean }>;
export type NoteCode = keyof typeof NOTES;

/** @param value as it stands in the file, or as it was read. */
export function noteOf(code: NoteCode, value: string, sheet: string, cell: string): SheetNote {
  const { refused, vi, en } = NOTES[code];
  return { sheet, cell, code, refused, vi: fill(vi, { value }), en: fill(en, { value }) };
}

/** `A`, `B` … `AA` of a column counted from 1. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
