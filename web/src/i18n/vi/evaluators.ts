/** Words of who evaluates which unit in a trial round. */
export const viEvaluators = {
  evaluators: {
    title: 'Phân công người đánh giá',
    lead: 'Đơn vị đã phân công thì chỉ người được phân công, trong thời gian phân công, mới xác nhận được kết quả. Đơn vị chưa phân công thì ai có nhiệm vụ đánh giá tại đơn vị đều xác nhận được.',
    none: 'Chưa phân công ai.',
    unitsWithout: '{{n}} đơn vị chưa phân công người đánh giá.',
    person: 'Người đánh giá',
    position: 'Chức vụ, vai trò trong Tổ',
    unit: 'Đơn vị',
    every: 'Tất cả đơn vị của lần này',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    days: 'Thời gian',
    daysAre: '{{from}} – {{to}}',
    state: 'Hôm nay',
    holds: 'Đang được phân công',
    notToday: 'Ngoài thời gian phân công',
    by: 'Người phân công',
    appoint: 'Phân công',
    appointTitle: 'Phân công người đánh giá lần vận hành thử số {{n}}',
    missing: 'Còn thiếu hoặc chưa rõ: {{fields}}.',
    choose: 'Chọn người',
    noCandidates:
      'Chưa có tài khoản nào có nhiệm vụ “Người đánh giá vận hành thử”. Nhờ quản trị giao nhiệm vụ ở trang Tài khoản.',
    unitsHint: 'Không chọn đơn vị nào là phân công cho tất cả đơn vị của lần này.',
    withdraw: 'Thu hồi',
    withdrawTitle: 'Thu hồi phân công của {{name}}?',
    withdrawLead:
      'Kết quả đã xác nhận vẫn giữ nguyên. Khi thu hồi hết, ai có nhiệm vụ đánh giá tại đơn vị đều xác nhận được.',
    ofUnit: 'Người được phân công đánh giá: {{names}}',
    ofUnitOne: '{{name}} ({{position}}), {{from}} – {{to}}',
  },
};
