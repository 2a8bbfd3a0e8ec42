/** Words of closing with evidence, taking acts back, supplementary rows and the balance sheet. */
export const viConservation = {
  conservation: {
    evidence: 'Chứng cứ của lý do này',
    number: 'Số văn bản',
    day: 'Ngày văn bản',
    document: 'Tên văn bản, chứng cứ, nơi lưu',
    dayWrong: 'Ngày văn bản phải theo dạng ngày/tháng/năm.',
    missing: 'Lý do này cần: {{parts}}.',
    part: {
      number: 'số văn bản',
      day: 'ngày văn bản',
      document: 'tên văn bản, chứng cứ',
      note: 'ghi chú giải trình',
    },
    byCutOff: 'Ngày văn bản không sau ngày chốt số liệu.',
    evidenceLine: 'Chứng cứ: {{text}}',
    dated: 'ngày {{day}}',
    withdraw: 'Hủy tiếp nhận {{n}} dòng',
    withdrawTitle: 'Hủy tiếp nhận {{n}} dòng',
    withdrawn: 'Đã hủy tiếp nhận, các dòng trở lại chưa tiếp nhận.',
    reopen: 'Hủy không bàn giao {{n}} dòng',
    reopenTitle: 'Hủy ghi nhận không bàn giao {{n}} dòng',
    reopened: 'Đã hủy, các dòng trở lại chưa tiếp nhận.',
    takeBack: 'Hủy ghi nhận',
    why: 'Lý do hủy (sổ bàn giao giữ cả lần ghi trước và lần hủy này)',
    whyMissing: 'Ghi rõ lý do hủy, ít nhất 5 ký tự.',
    origin: { supplemented: 'Bổ sung', surplus: 'Thừa' },
  },
};

export type ViConservation = typeof viConservation;
