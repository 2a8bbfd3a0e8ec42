import { fill, type Parameters } from '../platform/http/app-error';
import type { Wording } from './declaration';
import type { RowProblem, Sides } from './planned-row';
import { COMING_BACK } from './three-way/coming-back-words';

interface Explanation {
  what: Wording;
  /** How to mend it; takes no parameters, so that it can be told apart again. */
  mend: Wording;
}

/** Every reason for which the importer itself refuses or skips a row. */
const EXPLANATIONS = {
  required: {
    what: { vi: 'Cột “{column}” chưa ghi.', en: 'Column “{column}” is empty.' },
    mend: { vi: 'Ghi nội dung vào ô này.', en: 'Fill in this cell.' },
  },
  'cell-error': {
    what: {
      vi: 'Ô đang báo lỗi công thức “{value}”.',
      en: 'The cell shows the formula error “{value}”.',
    },
    mend: {
      vi: 'Sửa công thức hoặc gõ thẳng giá trị.',
      en: 'Repair the formula or type the value.',
    },
  },
  'formula-without-result': {
    what: {
      vi: 'Ô là công thức nhưng tệp không lưu kết quả.',
      en: 'The formula has no stored result.',
    },
    mend: {
      vi: 'Mở tệp bằng Excel, bấm Lưu rồi tải lên lại.',
      en: 'Open the file in Excel, save it and upload it again.',
    },
  },
  'day-unclear': {
    what: {
      vi: 'Ngày “{value}” chưa rõ.',
      en: 'The date “{value}” is unclear.',
    },
    mend: {
      vi: 'Ghi theo dạng ngày/tháng/năm, ví dụ 05/03/2025.',
      en: 'Write day/month/year, e.g. 05/03/2025.',
    },
  },
  'no-such-day': {
    what: {
      vi: 'Không có ngày “{value}” trong lịch.',
      en: 'There is no day “{value}” in the calendar.',
    },
    mend: {
      vi: 'Xem lại ngày, ghi theo dạng ngày/tháng/năm.',
      en: 'Check the day and write day/month/year.',
    },
  },
  'number-unclear': {
    what: {
      vi: 'Số “{value}” có thể hiểu là {first} hoặc {second}.',
      en: 'The number “{value}” may mean {first} or {second}.',
    },
    mend: {
      vi: 'Ghi lại số không có dấu phân cách hàng nghìn, phần lẻ dùng dấu phẩy.',
      en: 'Write it without thousands marks, decimals after a comma.',
    },
  },
  'not-a-number': {
    what: {
      vi: '“{value}” không phải là số.',
      en: '“{value}” is not a number.',
    },
    mend: {
      vi: 'Chỉ ghi chữ số, không ghi kèm chữ.',
      en: 'Write digits only, without words.',
    },
  },
  'not-whole': {
    what: {
      vi: '“{value}” có phần lẻ, cột này chỉ nhận số nguyên.',
      en: '“{value}” is not a whole number.',
    },
    mend: {
      vi: 'Làm tròn hoặc sửa lại số.',
      en: 'Round or correct the number.',
    },
  },
  'not-whole-dong': {
    what: {
      vi: 'Số tiền “{value}” có phần lẻ của đồng.',
      en: 'The amount “{value}” has a fraction of a đồng.',
    },
    mend: {
      vi: 'Làm tròn đến đồng theo sổ kế toán.',
      en: 'Round to whole đồng as in the books.',
    },
  },
  'too-many-decimals': {
    what: {
      vi: 'Số lượng “{value}” có hơn 3 chữ số phần lẻ.',
      en: 'The quantity “{value}” has more than 3 decimals.',
    },
    mend: { vi: 'Làm tròn đến 3 chữ số phần lẻ.', en: 'Round to 3 decimals.' },
  },
  'number-too-large': {
    what: {
      vi: 'Số “{value}” lớn quá mức lưu được.',
      en: 'The number “{value}” is too large to be stored.',
    },
    mend: {
      vi: 'Xem lại đơn vị tính và số chữ số.',
      en: 'Check the unit and the number of digits.',
    },
  },
  negative: {
    what: {
      vi: 'Số “{value}” nhỏ hơn 0.',
      en: 'The number “{value}” is below 0.',
    },
    mend: {
      vi: 'Ghi số không âm; khoản giảm ghi ở cột ghi chú.',
      en: 'Write a number of 0 or more; note decreases in the remarks.',
    },
  },
  'digits-lost': {
    what: {
      vi: 'Số “{value}” dài hơn 15 chữ số nên Excel đã làm mất chữ số cuối.',
      en: 'Excel has lost the last digits of “{value}”, which is longer than 15 digits.',
    },
    mend: {
      vi: 'Định dạng ô là Văn bản (Text) rồi gõ lại.',
      en: 'Format the cell as text and type it again.',
    },
  },
  denunciation: {
    what: {
      vi: 'Đơn tố cáo: chỉ ghi số thứ tự trong sổ, ngày nhận, hạn giải quyết, giai đoạn, cơ quan tiếp nhận. Dòng này còn ghi: {columns}.',
      en: 'Denunciations: register number, dates, stage and receiving body only. This row also has: {columns}.',
    },
    mend: {
      vi: 'Không ghi họ tên, địa chỉ người tố cáo và nội dung đơn: xóa các ô đó rồi nhập lại.',
      en: 'Leave out names, addresses and contents: clear these cells and import again.',
    },
  },
  'placement-without-decision': {
    what: {
      vi: 'Dòng ghi “{column}” nhưng chưa có số và ngày quyết định.',
      en: 'The row gives “{column}” without number and date of the decision.',
    },
    mend: {
      vi: 'Ghi số, ngày quyết định (ví dụ 125/QĐ-UBND ngày 25/06/2025), hoặc để trống các cột bố trí khi chưa có quyết định.',
      en: 'Write number and date of the decision, or leave the placement empty until there is one.',
    },
  },
  'at-least-one': {
    what: {
      vi: 'Chưa ghi cột nào trong các cột {columns}.',
      en: 'None of the columns {columns} is filled.',
    },
    mend: { vi: 'Ghi một trong các cột đó.', en: 'Fill one of them.' },
  },
  'only-one': {
    what: {
      vi: 'Ghi cùng lúc nhiều cột trong các cột {columns}.',
      en: 'More than one of the columns {columns} is filled.',
    },
    mend: { vi: 'Chỉ giữ một cột đúng.', en: 'Keep the right one only.' },
  },
  together: {
    what: {
      vi: 'Các cột {columns} phải ghi đủ cùng nhau hoặc cùng để trống.',
      en: 'The columns {columns} are filled together or not at all.',
    },
    mend: {
      vi: 'Ghi nốt cột còn thiếu, hoặc xóa cột kia.',
      en: 'Fill the rest or clear both.',
    },
  },
  'after-cut-off': {
    what: {
      vi: '“{column}” ghi ngày {day}, sau thời điểm chốt số liệu {limit}.',
      en: '“{column}” says {day}, after the cut-off {limit}.',
    },
    mend: {
      vi: 'Sửa lại ngày, hoặc bỏ dòng này nếu phát sinh sau thời điểm chốt.',
      en: 'Correct the day, or leave the row out if it arose after the cut-off.',
    },
  },
  'wrong-order': {
    what: {
      vi: '“{later}” ({second}) trước “{earlier}” ({first}).',
      en: '“{later}” ({second}) lies before “{earlier}” ({first}).',
    },
    mend: { vi: 'Sửa một trong hai ngày.', en: 'Correct one of the two days.' },
  },
  'more-than': {
    what: {
      vi: '“{column}” ({first}) lớn hơn “{other}” ({second}).',
      en: '“{column}” ({first}) is larger than “{other}” ({second}).',
    },
    mend: {
      vi: 'Sửa một trong hai số theo sổ.',
      en: 'Correct one of the two by the books.',
    },
  },
  'out-of-range': {
    what: {
      vi: '“{column}” ghi {said}, phải từ {from} đến {to}.',
      en: '“{column}” says {said}; from {from} to {to} is possible.',
    },
    mend: { vi: 'Xem lại số đã ghi.', en: 'Check the number.' },
  },
  'sum-differs': {
    what: {
      vi: '“{total}” ghi {stated}, nhưng {formula} = {computed}.',
      en: '“{total}” says {stated}, but {formula} = {computed}.',
    },
    mend: {
      vi: 'Sửa các số trong dòng cho khớp.',
      en: 'Make the numbers of the row agree.',
    },
  },
  'needs-columns': {
    what: {
      vi: 'Dòng có “{column}” là “{said}” nhưng chưa ghi {columns}.',
      en: 'The row has “{said}” in “{column}” but {columns} is empty.',
    },
    mend: {
      vi: 'Ghi các cột đó, hoặc sửa lại cột kia.',
      en: 'Fill them, or correct the other.',
    },
  },
  'must-equal': {
    what: {
      vi: 'Dòng có “{column}” là “{said}” nên “{other}” phải bằng {expected}.',
      en: 'The row has “{said}” in “{column}”, so “{other}” must be {expected}.',
    },
    mend: { vi: 'Sửa một trong hai cột.', en: 'Correct one of the two.' },
  },
  'leading-zero-lost': {
    what: {
      vi: 'Số định danh “{value}” thiếu chữ số, có thể Excel đã làm mất số 0 ở đầu.',
      en: 'The personal number “{value}” lacks digits; Excel may have dropped the 0 at its head.',
    },
    mend: {
      vi: 'Định dạng ô là Văn bản (Text) rồi gõ đủ 12 chữ số.',
      en: 'Format the cell as text and type all 12 digits.',
    },
  },
  'not-a-personal-number': {
    what: {
      vi: '“{value}” không phải số định danh cá nhân (12 chữ số) hay số CMND cũ (9 chữ số).',
      en: '“{value}” is no personal number (12 digits) and no old card number (9 digits).',
    },
    mend: {
      vi: 'Gõ lại theo thẻ căn cước, chỉ gồm chữ số.',
      en: 'Type it as on the card, digits only.',
    },
  },
  'shared-number': {
    what: {
      vi: 'Ô số “{value}” gộp chung nhiều dòng.',
      en: 'The number “{value}” is merged over several rows.',
    },
    mend: {
      vi: 'Bỏ gộp ô và ghi số riêng của từng dòng.',
      en: 'Unmerge the cell and write the number of each row.',
    },
  },
  'text-too-long': {
    what: {
      vi: 'Nội dung dài {length} ký tự, tối đa {most}.',
      en: 'The text has {length} characters, at most {most} fit.',
    },
    mend: { vi: 'Rút gọn nội dung.', en: 'Shorten the text.' },
  },
  'not-a-choice': {
    what: {
      vi: '“{value}” không có trong các lựa chọn: {choices}.',
      en: '“{value}” is none of: {choices}.',
    },
    mend: {
      vi: 'Ghi đúng một trong các lựa chọn đó.',
      en: 'Write one of these.',
    },
  },
  'not-a-flag': {
    what: {
      vi: '“{value}” chưa rõ là có hay không.',
      en: '“{value}” is neither yes nor no.',
    },
    mend: {
      vi: 'Ghi “có” hoặc “không”, hoặc đánh dấu “x”.',
      en: 'Write “có” or “không”, or mark with “x”.',
    },
  },
  'receiver-unknown': {
    what: {
      vi: '“{value}” không phải là đơn vị có thể tiếp nhận của bên giao này. Gần giống: {nearest}.',
      en: '“{value}” is not a possible receiver for this giver. Similar: {nearest}.',
    },
    mend: {
      vi: 'Ghi đúng tên đầy đủ của đơn vị mới.',
      en: 'Write the full name of the new unit.',
    },
  },
  'receiver-unclear': {
    what: {
      vi: 'Có {n} đơn vị cùng tên “{value}”.',
      en: '{n} units share the name “{value}”.',
    },
    mend: {
      vi: 'Ghi thêm loại đơn vị hoặc để trống rồi phân bổ trên hệ thống.',
      en: 'Add the kind of unit, or leave it empty and assign it later.',
    },
  },
  'continued-row': {
    what: {
      vi: 'Phần tiếp theo của một dòng đã chia cho nhiều nơi tiếp nhận; số liệu nằm ở dòng đầu của nó.',
      en: 'A further part of a row divided between receivers; its figures stand in its first line.',
    },
    mend: {
      vi: 'Không cần làm gì. Muốn đổi cách chia thì sửa trên hệ thống.',
      en: 'Nothing to do. Change how it is divided in the product.',
    },
  },
  'sample-row': {
    what: {
      vi: 'Dòng “{mark}” của tệp mẫu, không phải số liệu.',
      en: 'The “{mark}” row of the template, no data.',
    },
    mend: {
      vi: 'Không cần làm gì; có thể xóa dòng này.',
      en: 'Nothing to do; the row may be deleted.',
    },
  },
  'sample-row-changed': {
    what: {
      vi: 'Cột số thứ tự ghi “{mark}” nhưng nội dung khác dòng mẫu, nên không rõ là ví dụ hay số liệu thật.',
      en: 'The running number says “{mark}”, but the row is not the template’s sample: it may be real data.',
    },
    mend: {
      vi: 'Số liệu thật thì thay chữ ở cột số thứ tự bằng số; ví dụ thì xóa dòng.',
      en: 'Write a number instead for real data, or delete the row.',
    },
  },
  'same-row-twice': {
    what: {
      vi: 'Giống hệt dòng {row} của trang tính “{sheet}”.',
      en: 'The same as row {row} of sheet “{sheet}”.',
    },
    mend: { vi: 'Xóa bớt nếu ghi thừa.', en: 'Delete it if it is a copy.' },
  },
  'counted-twice': {
    what: {
      vi: 'Giống hệt dòng {row} của trang tính “{sheet}”.',
      en: 'The same as row {row} of sheet “{sheet}”.',
    },
    mend: {
      vi: 'Nếu ghi thừa thì xóa; nếu là vật khác thì gộp số lượng hoặc ghi thêm mã để phân biệt.',
      en: 'Delete a copy; for another thing add up the quantity or tell them apart by a code.',
    },
  },
  'contradicting-row': {
    what: {
      vi: 'Cùng đối tượng với dòng {row} của trang tính “{sheet}” nhưng nội dung khác.',
      en: 'About the same thing as row {row} of sheet “{sheet}”, but different.',
    },
    mend: {
      vi: 'Giữ lại một dòng đúng, hoặc ghi thêm mã để phân biệt.',
      en: 'Keep the right one, or tell them apart by a code.',
    },
  },
  locked: {
    what: {
      vi: 'Dòng đã có trên hệ thống và không sửa được nữa: {reason}',
      en: 'The stored row cannot be changed any more: {reason}',
    },
    mend: {
      vi: 'Lập bổ sung hoặc ghi chênh lệch trên danh sách.',
      en: 'File a supplement or record a discrepancy on the list.',
    },
  },
  closed: {
    what: {
      vi: 'Danh sách không nhận thêm: {reason}',
      en: 'The list takes no more rows: {reason}',
    },
    mend: {
      vi: 'Liên hệ cán bộ tổng hợp cấp tỉnh.',
      en: 'Ask the province officer.',
    },
  },
  ...COMING_BACK,
} satisfies Record<string, Explanation>;

export type ProblemCode = keyof typeof EXPLANATIONS;

/** What went wrong in a cell, before its address is known. */
export interface CellProblem {
  code: ProblemCode;
  parameters: Parameters & { reasonEn?: string };
  nearest?: string[];
  sides?: Sides;
}

/** @returns the problem in words, at its place. */
export function explain(problem: CellProblem, cell: string, column?: string): RowProblem {
  const { what, mend } = EXPLANATIONS[problem.code];
  const { reasonEn, ...parameters } = problem.parameters;
  const inEnglish = reasonEn === undefined ? parameters : { ...parameters, reason: reasonEn };
  return {
    cell,
    ...(column === undefined ? {} : { column }),
    code: problem.code,
    vi: `${fill(what.vi, parameters)} ${mend.vi}`,
    en: `${fill(what.en, inEnglish)} ${mend.en}`,
    ...(parameters.value === undefined ? {} : { value: String(parameters.value) }),
    ...(problem.nearest?.length ? { nearest: problem.nearest } : {}),
    ...(problem.sides && { sides: problem.sides }),
  };
}

/** Splits the Vietnamese sentence of a problem into what is wrong and how to mend it. */
export function whatAndMend(problem: RowProblem): {
  what: string;
  mend: string;
} {
  const known = (EXPLANATIONS as Record<string, Explanation>)[problem.code];
  if (!known || !problem.vi.endsWith(known.mend.vi)) return { what: problem.vi, mend: '' };
  return {
    what: problem.vi.slice(0, -known.mend.vi.length).trim(),
    mend: known.mend.vi,
  };
}
