/** Words of accounts from Excel, the slips with their first passwords, and the review. */
export const viBulk = {
  bulk: {
    title: 'Tạo tài khoản từ Excel',
    open: 'Tạo từ Excel',
    lead: 'Tải tệp mẫu, điền mỗi người một dòng, tải lên để kiểm tra. Chưa ghi gì cho đến khi bấm “Tạo tài khoản”.',
    template: 'Tải tệp mẫu (.xlsx)',
    templateHint:
      'Tệp mẫu có danh sách cơ quan, đơn vị và vai trò thuộc phạm vi của anh/chị để chọn. Không ghi mật khẩu vào tệp.',
    check: 'Kiểm tra tệp',
    checking: 'Đang kiểm tra tệp',
    other: 'Chọn tệp khác',
    planTitle: 'Kết quả kiểm tra tệp {{name}}',
    sum: '{{rows}} dòng = {{created}} sẽ tạo + {{unchanged}} đã có + {{refused}} chưa tạo được',
    leftOut: 'Cột không đọc, trang “{{sheet}}”: {{columns}}',
    verdict: 'Kết quả',
    created: 'Sẽ tạo',
    unchanged: 'Đã có',
    refused: 'Chưa tạo được',
    caption: 'Các dòng: {{verdict}}',
    none: 'Không có dòng nào',
    noneToCreate:
      'Không có tài khoản nào để tạo. Sửa các dòng nêu dưới đây trong Excel rồi tải tệp lên lại.',
    proposed: 'hệ thống đề xuất',
    place: 'Cơ quan, đơn vị',
    period: 'Thời hạn',
    from: 'từ {{day}}',
    fromTo: 'từ {{from}} đến hết {{to}}',
    decision: 'Quyết định',
    create: 'Tạo {{n}} tài khoản',
    refusedStay:
      '{{n}} dòng chưa tạo được sẽ bị bỏ qua. Sửa trong Excel rồi tải lên lại: các tài khoản đã tạo không bị tạo trùng.',
    made: 'Đã tạo {{created}} tài khoản, {{unchanged}} tài khoản đã có từ trước.',
    noPassword:
      'Các tài khoản này chưa có mật khẩu. Cấp mật khẩu và in phiếu ngay bây giờ, hoặc sau này ở trang Tài khoản, trạng thái “Chưa cấp mật khẩu”.',
    toAccounts: 'Về trang Tài khoản',
  },
  slips: {
    make: 'Cấp mật khẩu và in phiếu cho {{n}} tài khoản',
    working: 'Đang cấp mật khẩu dùng một lần',
    hint: 'Mỗi mật khẩu chỉ hiện một lần, không lưu ở đâu. Chuẩn bị sẵn máy in.',
    again: 'Cấp lại; mật khẩu trên phiếu cũ hết hiệu lực',
    goOn: 'Cấp tiếp cho {{n}} tài khoản còn lại',
    title: 'Phiếu giao {{n}} tài khoản',
    once: 'Các mật khẩu này chỉ hiện một lần. In ngay, cắt rời từng phiếu và giao tận tay.',
    print: 'In {{n}} phiếu',
    done: 'Đã in đủ, đóng lại',
    sure: 'Đóng lại thì không xem lại được các mật khẩu này. Đã in đủ phiếu chưa?',
    close: 'Đã in đủ',
  },
  review: {
    export: 'Xuất danh sách rà soát',
    exporting: 'Đang lập danh sách rà soát',
    exported: 'Đã lập danh sách rà soát tài khoản.',
    download: 'Tải tệp Excel',
  },
};

export type ViBulk = typeof viBulk;
