/** Reasons for which a cell cannot be taken as it stands. */
export const CELL_PROBLEMS = {
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
  'day-incomplete': {
    what: {
      vi: 'Ngày “{value}” chỉ có năm hoặc tháng, chưa có ngày.',
      en: 'The date “{value}” has only a year or a month, no day.',
    },
    mend: {
      vi: 'Ghi đủ ngày/tháng/năm theo giấy tờ; chương trình không tự chọn ngày đầu hay ngày cuối.',
      en: 'Write day/month/year as in the papers; the first or last day is not chosen for you.',
    },
  },
  'day-order-unclear': {
    what: {
      vi: 'Ngày “{value}” có thể là ngày trước hoặc tháng trước, vì ô {cell} cùng cột ghi tháng trước.',
      en: 'The date “{value}” may have the day or the month first: cell {cell} of the column has the month first.',
    },
    mend: {
      vi: 'Ghi theo dạng ngày/tháng/năm, hoặc sửa ô kia nếu gõ nhầm rồi tải lên lại.',
      en: 'Write day/month/year, or correct that cell if it is a slip and upload again.',
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
};
