import { choice, column, open, over, register, REQUIRED } from '../register-declaration';

const KINDS = [
  choice('week', 'Tuần', 'Week'),
  choice('month', 'Tháng', 'Month'),
  choice('quarter', 'Quý', 'Quarter'),
  choice('year', 'Năm', 'Year'),
];
const PERIOD = [
  column('choice', 'periodKind', 'Loại kỳ', 'Kind of period', { ...REQUIRED, choices: KINDS }),
  column('integer', 'period', 'Kỳ', 'Period', {
    ...REQUIRED,
    aliases: ['Kỳ số', 'Kỳ báo cáo'],
  }),
  column('integer', 'year', 'Năm báo cáo', 'Year', { ...REQUIRED, aliases: ['Năm'] }),
];
const count = (key: string, vi: string, en: string, ...aliases: string[]) =>
  column('integer', key, vi, en, { aliases });
const SOURCE = [
  column('choice', 'source', 'Nguồn số liệu', 'Source', {
    choices: [
      choice('system', 'Hệ thống thông tin giải quyết TTHC', 'Provincial system', 'Hệ thống'),
      choice('by_hand', 'Nhập tay', 'By hand'),
      choice('api', 'Kết nối', 'Interface', 'API'),
    ],
  }),
  column('text', 'evidence', 'Văn bản, tài liệu minh chứng', 'Evidence'),
];
const STATES = [
  over('final', 'Chính thức', 'Final'),
  open('provisional', 'Sơ bộ', 'Provisional', 'Tạm tính'),
];

/** Systems print the period above the table and know no state: what does not say is not final yet. */
const ELSEWHERE = { period: true, otherwise: { state: 'provisional' } } as const;
/** Captions above columns of one name, as Circular 01/2020/TT-VPCP and the systems that follow it print them. */
const captioned = (captions: readonly string[], ...lines: string[]) =>
  captions.flatMap((caption) => lines.map((line) => `${caption} ${line}`));
const INCOMING = ['Số lượng hồ sơ tiếp nhận', 'Hồ sơ tiếp nhận', 'Tiếp nhận', 'Số hồ sơ tiếp nhận'];
const HANDLED = [
  ...['Số lượng hồ sơ đã giải quyết', 'Hồ sơ đã giải quyết', 'Đã giải quyết'],
  ...['Số hồ sơ đã giải quyết', 'Kết quả giải quyết'],
];

/** What units report of a period; indicators are computed from it, scores are taken as they come. */
export const REPORTED_BOOKS = [
  register('SERVICE', {
    group: 'service',
    name: ['Kết quả giải quyết TTHC theo kỳ', 'Handling of procedures by period'],
    title: 'periodKind',
    key: ['periodKind', 'period', 'year'],
    elsewhere: ELSEWHERE,
    source: [
      'Các nhóm chỉ số của Quyết định 766/QĐ-TTg ngày 23/6/2022; tên cột do phần mềm đặt',
      'Groups of Decision 766/QĐ-TTg of 23/06/2022; headings ours',
    ],
    columns: [
      ...PERIOD,
      count(
        ...(['received', 'Hồ sơ tiếp nhận', 'Dossiers received'] as const),
        ...['Tổng số hồ sơ tiếp nhận', ...captioned(INCOMING, 'Tổng số', 'Tổng')],
      ),
      count(
        ...(['resolved', 'Hồ sơ đã giải quyết', 'Dossiers resolved'] as const),
        ...['Tổng số đã giải quyết', ...captioned(HANDLED, 'Tổng số', 'Tổng')],
      ),
      count(
        ...(['early', 'Trước hạn', 'Before time'] as const),
        ...['Giải quyết trước hạn', ...captioned(HANDLED, 'Trước hạn')],
      ),
      count(
        ...(['onTime', 'Đúng hạn', 'On time'] as const),
        ...['Giải quyết đúng hạn', ...captioned(HANDLED, 'Đúng hạn')],
      ),
      count(
        ...(['late', 'Quá hạn', 'After time'] as const),
        ...['Giải quyết quá hạn', ...captioned(HANDLED, 'Quá hạn')],
      ),
      count('lateSync', 'Quá hạn do lỗi đồng bộ', 'Late: sync fault', 'Lỗi đồng bộ'),
      count('lateStaff', 'Quá hạn do cán bộ', 'Late: staff'),
      count('lateCitizen', 'Quá hạn do chờ người dân bổ sung', 'Late: waiting for the citizen'),
      count('onlineFull', 'Hồ sơ trực tuyến toàn trình', 'Online in full'),
      count('onlinePartial', 'Hồ sơ trực tuyến một phần', 'Online in part'),
      count('inputDigitised', 'Hồ sơ số hóa đầu vào', 'Dossiers digitised when received'),
      count('resultDigitised', 'Kết quả số hóa', 'Results digitised', 'Số hóa kết quả'),
      count('reused', 'Hồ sơ khai thác lại dữ liệu', 'Dossiers that re-use data'),
      count('payments', 'Lượt thanh toán phí, lệ phí', 'Payments of fees'),
      count('cashless', 'Lượt thanh toán không dùng tiền mặt', 'Cashless payments'),
      count('receptions', 'Lượt tiếp nhận đã đo', 'Receptions measured'),
      column(
        'decimal',
        'receptionMinutes',
        'Tổng số phút tiếp nhận',
        'Minutes of reception in all',
      ),
      count('surveyed', 'Lượt đánh giá', 'People asked'),
      count('satisfied', 'Lượt hài lòng', 'People satisfied'),
      count('feedback', 'Phản ánh, kiến nghị nhận được', 'Feedback received'),
      count('feedbackAnswered', 'Phản ánh, kiến nghị đã trả lời', 'Feedback answered'),
      ...SOURCE,
    ],
    rules: [
      { kind: 'sum', total: 'resolved', plus: ['early', 'onTime', 'late'], minus: [] },
      { kind: 'sum', total: 'late', plus: ['lateSync', 'lateStaff', 'lateCitizen'], minus: [] },
      { kind: 'at-most', column: 'onlineFull', other: 'received' },
      { kind: 'at-most', column: 'onlinePartial', other: 'received' },
      { kind: 'at-most', column: 'inputDigitised', other: 'received' },
      { kind: 'at-most', column: 'resultDigitised', other: 'resolved' },
      { kind: 'at-most', column: 'reused', other: 'received' },
      { kind: 'at-most', column: 'cashless', other: 'payments' },
      { kind: 'at-most', column: 'satisfied', other: 'surveyed' },
      { kind: 'at-most', column: 'feedbackAnswered', other: 'feedback' },
      { kind: 'needs', when: { column: 'source', values: ['by_hand'] }, columns: ['evidence'] },
    ],
    states: STATES,
  }),
  register('SCORE766', {
    group: 'service',
    name: ['Điểm Bộ chỉ số phục vụ (766)', 'Scores of Decision 766'],
    title: 'periodKind',
    key: ['periodKind', 'period', 'year'],
    elsewhere: ELSEWHERE,
    source: [
      'Quyết định 766/QĐ-TTg ngày 23/6/2022: năm nhóm; điểm lấy nguyên từ nguồn, không tính lại',
      'Decision 766/QĐ-TTg of 23/06/2022: five groups; scores imported, never computed',
    ],
    columns: [
      ...PERIOD,
      column('decimal', 'openness', 'Công khai, minh bạch', 'Openness'),
      column('decimal', 'progress', 'Tiến độ, kết quả giải quyết', 'Progress and results'),
      column('decimal', 'digitised', 'Số hóa hồ sơ', 'Digitisation'),
      column('decimal', 'online', 'Cung cấp dịch vụ trực tuyến', 'Online services'),
      column('decimal', 'satisfaction', 'Mức độ hài lòng', 'Satisfaction'),
      column('decimal', 'score', 'Tổng điểm', 'Score', REQUIRED),
      ...SOURCE,
    ],
    rules: [
      { kind: 'range', column: 'score', from: 0, to: 100 },
      { kind: 'range', column: 'satisfaction', from: 0, to: 18 },
      { kind: 'range', column: 'openness', from: 0, to: 22 },
      { kind: 'range', column: 'progress', from: 0, to: 22 },
      { kind: 'range', column: 'digitised', from: 0, to: 22 },
      { kind: 'range', column: 'online', from: 0, to: 22 },
    ],
    states: STATES,
  }),
];
