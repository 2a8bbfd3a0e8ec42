import { choice, column, open, over, register, REQUIRED } from '../register-declaration';

const year = column('integer', 'year', 'Năm', 'Year', REQUIRED);

/** Registers about people and what they were taught; of classes and shares, never of persons. */
export const PEOPLE_BOOKS = [
  register('TRAINING', {
    group: 'people',
    name: ['Lớp tập huấn, bồi dưỡng', 'Training classes'],
    title: 'name',
    key: ['name', 'startsOn'],
    due: 'startsOn',
    source: [
      'Kế hoạch 551-KH/TU của Quảng Ninh: 18 lớp cho khoảng 2.000 cán bộ, công chức; cột do phần mềm đặt',
      'Plan 551-KH/TU of Quảng Ninh: 18 classes for about 2,000 officials; columns ours',
    ],
    columns: [
      column('text', 'name', 'Tên lớp', 'Class', { ...REQUIRED, aliases: ['Lớp tập huấn'] }),
      column('text', 'topic', 'Nội dung tập huấn', 'Topic'),
      column('text', 'organiser', 'Cơ quan tổ chức', 'Organiser', { aliases: ['Đơn vị tổ chức'] }),
      column('day', 'startsOn', 'Ngày khai giảng', 'First day', REQUIRED),
      column('day', 'endsOn', 'Ngày bế giảng', 'Last day'),
      column('integer', 'sessions', 'Số buổi', 'Sessions'),
      column('integer', 'invited', 'Số người được triệu tập', 'People called', {
        ...REQUIRED,
        aliases: ['Triệu tập'],
      }),
      column('integer', 'attended', 'Số người tham dự', 'People who came', {
        aliases: ['Tham dự', 'Có mặt'],
      }),
      column('integer', 'passed', 'Số người đạt yêu cầu', 'People who passed', {
        aliases: ['Đạt yêu cầu'],
      }),
    ],
    rules: [
      { kind: 'in-order', earlier: 'startsOn', later: 'endsOn' },
      { kind: 'at-most', column: 'attended', other: 'invited' },
      { kind: 'at-most', column: 'passed', other: 'attended' },
      { kind: 'needs', when: { column: 'state', values: ['held'] }, columns: ['attended'] },
    ],
    states: [
      open('planned', 'Theo kế hoạch', 'Planned'),
      over('held', 'Đã tổ chức', 'Held', 'Hoàn thành'),
      over('dropped', 'Không tổ chức', 'Not held'),
    ],
  }),
  register('QUALIF', {
    group: 'people',
    name: ['Trình độ cán bộ, công chức', 'Qualification of officials'],
    title: 'level',
    key: ['year', 'level'],
    source: [
      'Báo cáo cải cách hành chính: tỷ lệ có bằng đại học, lý luận chính trị; cột do phần mềm đặt',
      'Report on administrative reform: share with a degree, with political theory; columns ours',
    ],
    columns: [
      year,
      column('choice', 'level', 'Trình độ', 'Qualification', {
        ...REQUIRED,
        choices: [
          choice('degree', 'Đại học trở lên', 'University degree', 'Có bằng đại học'),
          choice('theory', 'Lý luận chính trị', 'Political theory'),
          choice('advanced_theory', 'Cao cấp lý luận chính trị', 'Advanced political theory'),
          choice('digital', 'Kỹ năng số', 'Digital skills'),
        ],
      }),
      column('integer', 'staff', 'Tổng số người', 'People in all', REQUIRED),
      column('integer', 'qualified', 'Số người đạt trình độ', 'People qualified', REQUIRED),
      column('text', 'evidence', 'Văn bản, tài liệu minh chứng', 'Evidence'),
    ],
    rules: [{ kind: 'at-most', column: 'qualified', other: 'staff' }],
    states: [over('counted', 'Đã thống kê', 'Counted'), open('estimated', 'Ước tính', 'Estimated')],
  }),
];
