/** Reasons for which the cells of a row contradict each other, or what the list asks of them. */
export const RULE_PROBLEMS = {
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
  'several-columns': {
    what: {
      vi: 'Ghi ở nhiều cột (“{value}”) trong khi chỉ được một.',
      en: 'Several columns are filled (“{value}”) where only one may be.',
    },
    mend: { vi: 'Để lại ở một cột đúng.', en: 'Leave it in the right column only.' },
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
  'period-unknown': {
    what: {
      vi: 'Không có kỳ {period} loại “{kind}” của năm {year}.',
      en: 'There is no period {period} of the kind “{kind}” in {year}.',
    },
    mend: {
      vi: 'Ghi tuần từ 1 đến 52 (năm có 53 tuần thì đến 53), tháng từ 1 đến 12, quý từ 1 đến 4, kỳ năm ghi 1.',
      en: 'Write weeks from 1 to 52 (or 53), months from 1 to 12, quarters from 1 to 4, and 1 for a year.',
    },
  },
  'period-to-come': {
    what: {
      vi: 'Kỳ {name} chưa bắt đầu (từ {from}), chưa thể có số liệu.',
      en: 'The period {name} has not begun (it does on {from}); it cannot have figures yet.',
    },
    mend: { vi: 'Sửa lại kỳ và năm báo cáo.', en: 'Mend the period and the year.' },
  },
  'unit-not-then': {
    what: {
      vi: 'Kỳ {name} (từ {from} đến {to}) nằm ngoài thời gian tồn tại của {unit}: {life}.',
      en: 'The period {name} ({from} to {to}) lies outside the life of {unit}: {life}.',
    },
    mend: {
      vi: 'Số liệu của kỳ đó thuộc đơn vị cũ; sửa lại kỳ, hoặc bỏ dòng này.',
      en: 'Figures of that period belong to the old units; mend the period or leave the row out.',
    },
  },
  'share-above-whole': {
    what: {
      vi: '{part} ({value}) lớn hơn {whole} ({most}): tỷ lệ sẽ vượt 100 %.',
      en: '{part} ({value}) is more than {whole} ({most}): the share would exceed 100 %.',
    },
    mend: { vi: 'Kiểm tra lại số liệu của kỳ.', en: 'Check the figures of the period.' },
  },
};
