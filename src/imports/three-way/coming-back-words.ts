/** Reasons for which a row of an exported list that came back waits for a person. */
export const COMING_BACK = {
  'changed-since-export': {
    what: {
      vi: '“{column}”: tệp ghi “{value}”, nhưng sau khi xuất tệp, hệ thống đã đổi thành “{current}” (lúc xuất: “{exported}”).',
      en: '“{column}”: the file says “{value}”, but it was changed to “{current}” after the list was taken out (then: “{exported}”).',
    },
    mend: {
      vi: 'Bấm “Sửa” và chọn giá trị trong tệp hoặc giá trị hiện tại.',
      en: 'Press “Correct” and choose the value of the file or the present one.',
    },
  },
  'changed-since': {
    what: {
      vi: '“{column}”: tệp ghi “{value}”, hệ thống đang có “{current}”; dòng đã thay đổi sau khi xuất và không còn giá trị lúc xuất để so.',
      en: '“{column}”: the file says “{value}”, the list “{current}”; the row was changed after it was taken out, and what it said then is no longer known.',
    },
    mend: {
      vi: 'Bấm “Sửa” và chọn giá trị trong tệp hoặc giá trị hiện tại.',
      en: 'Press “Correct” and choose the value of the file or the present one.',
    },
  },
  'masked-value': {
    what: {
      vi: 'Ô “{column}” ghi giá trị đã che “{value}”, không khớp giá trị đang lưu của dòng này nên không biết giá trị thật.',
      en: '“{column}” holds the masked value “{value}”, which is not of what is stored for this row.',
    },
    mend: {
      vi: 'Ghi đủ giá trị thật; hoặc giữ nguyên dòng như tệp xuất ra (kể cả cột ẩn) để giá trị cũ không đổi.',
      en: 'Write the whole value, or leave the row as it was taken out (its hidden columns too) to keep the old one.',
    },
  },
  'key-of-other-row': {
    what: {
      vi: 'Dòng được sửa thành đối tượng đã có ở dòng khác của danh sách.',
      en: 'The row was changed into a thing that another row of the list is about.',
    },
    mend: {
      vi: 'Sửa lại mã hoặc tên cho khác, hoặc bỏ dòng thừa.',
      en: 'Give it another code or name, or leave out the row that is too much.',
    },
  },
  'row-of-other-list': {
    what: {
      vi: 'Cột ẩn cho biết dòng này được xuất từ một danh sách khác (đơn vị khác, loại khác hoặc đợt khác), không có trong danh sách này.',
      en: 'The hidden columns say that this row was taken out of another list (of another unit, kind or round); it is not in this one.',
    },
    mend: {
      vi: 'Kiểm tra lại bên giao và loại danh sách đã chọn. Nếu đúng là dòng mới của bên giao này thì xóa nội dung các cột ẩn “_id”, “_phien_ban” của dòng rồi tải lại.',
      en: 'Check the giver and the kind of list that were chosen. For a row that is new here, empty its hidden columns “_id” and “_phien_ban” and send the file again.',
    },
  },
};
