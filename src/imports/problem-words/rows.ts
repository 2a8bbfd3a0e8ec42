/** Reasons that lie in who receives a row, or in what stands elsewhere in the file and the list. */
export const ROW_PROBLEMS = {
  'receiver-unknown': {
    what: {
      vi: '“{value}” không phải là đơn vị có thể tiếp nhận của bên giao này. {reason}',
      en: '“{value}” is not a possible receiver for this giver. {reason}',
    },
    mend: {
      vi: 'Ghi đúng tên đầy đủ của đơn vị mới.',
      en: 'Write the full name of the new unit.',
    },
  },
  'receiver-is-giver': {
    what: {
      vi: '“{value}” là chính bên giao, không thể là bên nhận.',
      en: '“{value}” is the giver itself and cannot be the receiver.',
    },
    mend: {
      vi: 'Ghi đơn vị khác tiếp nhận; những gì ở lại với đơn vị thì bỏ khỏi danh sách.',
      en: 'Name another body; leave out what stays with the unit.',
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
  'other-table': {
    what: {
      vi: 'Dòng này thuộc một bảng khác: đầu bảng ở dòng {row} xếp cột theo thứ tự khác.',
      en: 'The row is of another table: its header in row {row} has the columns in another order.',
    },
    mend: {
      vi: 'Chuyển bảng đó sang một trang tính riêng, hoặc xếp cột theo đúng thứ tự của bảng đầu.',
      en: 'Move that table to a sheet of its own, or give its columns the order of the first one.',
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
};
