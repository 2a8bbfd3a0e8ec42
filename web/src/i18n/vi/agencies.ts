/** Words of the codes under which the portal keeps units. */
export const viAgencies = {
  agencies: {
    title: 'Mã cơ quan trên Cổng',
    lead: 'Hệ thống hỏi Cổng danh mục của từng đơn vị theo mã cơ quan. Mã mẫu đi kèm phần mềm chỉ để dùng thử: thay bằng mã thật của tỉnh trước khi hỏi Cổng quốc gia.',
    what: 'mã cơ quan',
    without: '{{n}} đơn vị chưa có mã: các cặp của đơn vị đó được ghi là chưa kiểm tra được.',
    code: 'Mã cơ quan',
    codeOf: 'Mã cơ quan của {{unit}}',
    codeHint:
      'Dạng thường gặp: H49.12, 000.00.01.H49 hoặc số của cơ quan trên Cổng. Để trống để bỏ mã. Lần kiểm tra sau sẽ dùng mã mới.',
    none: 'Chưa có mã',
    source: 'Nguồn',
    sources: {
      hand: 'Nhập trên màn hình',
      excel: 'Nhập từ Excel',
      shipped: 'Đi kèm phần mềm (để dùng thử)',
    },
    act: 'Thao tác',
    enter: 'Ghi mã',
    change: 'Sửa',
    saved: 'Đã lưu mã cơ quan.',
    excel: 'Nhập mã từ Excel',
    excelHint:
      'Tải danh sách về, ghi mã vào cột “Mã cơ quan trên Cổng” rồi nhập lại. Cũng nhận danh sách mã định danh của tỉnh có cột “Mã định danh” bên cạnh tên đơn vị.',
    template: 'Tải danh sách đơn vị',
    planCaption: 'Mã cơ quan đọc được từ tệp',
    receipt: 'Đã ghi {{changed}} mã; {{unchanged}} mã không đổi; {{refused}} dòng không nhận.',
  },
};
