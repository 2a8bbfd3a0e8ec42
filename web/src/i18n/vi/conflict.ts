/** Words for who acts on something that somebody else has changed since it was seen. */
export const viConflict = {
  fileInput: { choose: 'Chọn tệp', none: 'Chưa chọn tệp nào' },
  conflict: {
    lead: 'Người khác vừa sửa nội dung này, phần anh/chị ghi chưa được lưu. So sánh rồi chọn nội dung giữ lại.',
    sameValues:
      'Người khác vừa lưu nội dung này, trùng với phần anh/chị đang ghi. Lấy nội dung hiện nay để tiếp tục.',
    what: 'Các mục khác nhau',
    field: 'Mục',
    mine: 'Của anh/chị',
    now: 'Hiện nay',
    seen: 'Anh/chị đã thấy',
    empty: '(trống)',
    saveMine: 'Lưu nội dung của anh/chị',
    takeNow: 'Lấy nội dung hiện nay',
    listTitle: 'Người khác vừa thay đổi danh sách này',
    listLead: 'Chưa thực hiện gì. Xem danh sách lúc anh/chị mở và hiện nay, rồi chọn.',
    listGoOn: 'Vẫn thực hiện',
    listLeave: 'Giữ như hiện nay',
    filed: 'Danh sách',
    filing: { filed: 'Đã nộp', empty: 'Không phát sinh' },
    rows: '{{n}} dòng',
    receivers: 'Bên nhận',
    changedAt: 'Thay đổi lần cuối',
    yes: 'Có',
    no: 'Không',
  },
};
