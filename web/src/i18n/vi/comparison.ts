/** Words of units of a trial round side by side. */
export const viComparison = {
  comparison: {
    title: 'So sánh các đơn vị',
    lead: 'Chọn từ hai đơn vị để xem điểm theo nhóm và từng nội dung cạnh nhau. Chỉ tính kết quả đã xác nhận ở lần này.',
    units: 'Đơn vị cần so sánh',
    choose: 'Chọn đơn vị',
    most: 'Màn hình so sánh tối đa {{n}} đơn vị; tệp Excel so sánh được tất cả.',
    excelChosen: 'Tải về Excel các đơn vị đã chọn',
    excelAll: 'Tải về Excel tất cả đơn vị',
    byGroup: 'Điểm theo nhóm nội dung',
    byItem: 'Kết quả từng nội dung',
    group: 'Nhóm nội dung',
    item: 'Nội dung',
    total: 'Tổng cộng',
    mandatory: 'Bắt buộc đạt',
    minutes: 'Thời gian đo được (phút)',
    minutesOf: '{{minutes}} phút / {{n}} nội dung',
    onlyDifferent: 'Chỉ hiện nội dung có kết quả khác nhau',
    outside: 'Không chạy lại',
    same: 'Các đơn vị có kết quả như nhau ở mọi nội dung.',
  },
};
