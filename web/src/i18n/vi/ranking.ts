/** Words of rankings of units that were kept. */
export const viRanking = {
  rankingSet: {
    title: 'Bộ kết quả xếp thứ',
    none: 'Chưa có bộ kết quả nào được công bố.',
    keep: 'Lưu bộ kết quả',
    keepHint:
      'Lưu bảng xếp thứ như đang có; số liệu báo cáo sau không làm thay đổi. Đơn vị chỉ xem được sau khi công bố.',
    name: 'Tên bộ kết quả',
    titleOf: 'Kết quả phục vụ người dân {{period}}',
    visibility: 'Phạm vi xem khi công bố',
    visibilities: { all: 'Mọi đơn vị xem toàn bảng', own: 'Mỗi đơn vị chỉ xem dòng của mình' },
    publish: 'Công bố',
    withdraw: 'Thu hồi công bố',
    reason: 'Lý do thu hồi',
    publishedAt: 'Đã công bố {{at}}',
    unpublished: 'Chưa công bố',
    keptBy: '{{by}} lưu {{at}}.',
    follows: 'Tính lại từ số liệu đã lưu: khớp',
    followsNot: 'Tính lại từ số liệu đã lưu: không khớp',
    noLines: 'Không có đơn vị nào trong phạm vi được xem',
    toCome: 'Thứ hạng và điểm xem ở bộ kết quả sau khi cấp tỉnh công bố. Không đánh giá cá nhân.',
    docx: 'Tải Word',
    pdf: 'Tải PDF',
    xlsx: 'Tải Excel',
  },
};
