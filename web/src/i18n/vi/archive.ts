/** Words of the package of a dissolved unit for the archive. */
export const viArchive = {
  archive: {
    title: 'Gói hồ sơ bàn giao nộp lưu trữ',
    lead: 'Một tệp .zip gồm {{n}} danh sách đã lập của đơn vị (Excel, csv, json), biên bản, văn bản ký, minh chứng, nhật ký, danh mục tệp và mã băm SHA-256. Mở và kiểm tra được không cần phần mềm này.',
    make: 'Lập gói lưu trữ',
    making: 'Đang lập gói lưu trữ',
    maskedHint:
      'Số định danh, số tài khoản trong các danh sách được che. Biên bản, bản ký, minh chứng đưa vào nguyên văn. Tệp tự xóa sau 24 giờ.',
    fullHint:
      'Mọi giá trị cá nhân trong các danh sách ghi đầy đủ. Phải nêu lý do, xác nhận lại danh tính; việc lập gói ghi vào nhật ký. Tệp tự xóa sau 1 giờ.',
    made: 'Các gói đã lập',
    number: 'Số gói',
    by: 'Người lập',
    at: 'Lập lúc',
    sha256: 'Mã băm SHA-256 của tệp .zip',
  },
};
