import { choice, column, open, over, register, REQUIRED } from '../register-declaration';

const done = over('done', 'Hoàn thành', 'Done', 'Đã hoàn thành', 'Đã xong');
const doing = open('doing', 'Đang thực hiện', 'In progress', 'Đang triển khai');
const waiting = open('todo', 'Chưa thực hiện', 'Not started');
const due = column('day', 'dueOn', 'Hạn hoàn thành', 'Due day', {
  aliases: ['Thời hạn', 'Thời hạn hoàn thành'],
});
const evidence = column('text', 'evidence', 'Văn bản, tài liệu minh chứng', 'Evidence');
const year = column('integer', 'year', 'Năm', 'Year', REQUIRED);

/** Registers about what units do: plans, initiatives, inspections, tasks of schemes. */
export const WORK_BOOKS = [
  register('PLAN', {
    group: 'work',
    name: ['Kế hoạch đã ban hành', 'Plans issued'],
    title: 'name',
    key: ['name', 'term'],
    due: 'dueOn',
    source: [
      'Nghị quyết 03-NQ/HU: mỗi đơn vị ban hành kế hoạch nhiệm kỳ và hằng năm; cột do phần mềm đặt',
      'Resolution 03-NQ/HU: every unit issues plans for the term and each year; columns ours',
    ],
    columns: [
      column('text', 'name', 'Tên kế hoạch', 'Plan', REQUIRED),
      column('choice', 'kind', 'Loại kế hoạch', 'Kind', {
        ...REQUIRED,
        choices: [
          choice('term', 'Nhiệm kỳ', 'For the term', 'Giai đoạn'),
          choice('yearly', 'Hằng năm', 'Yearly', 'Hàng năm'),
        ],
      }),
      column('text', 'term', 'Nhiệm kỳ, năm', 'Term or year', { ...REQUIRED, maxLength: 40 }),
      column('text', 'number', 'Số, ký hiệu', 'Number', { maxLength: 100 }),
      column('day', 'issuedOn', 'Ngày ban hành', 'Issued on'),
      { ...due, header: { vi: 'Hạn ban hành', en: 'To be issued by' }, aliases: [] },
    ],
    rules: [
      {
        kind: 'needs',
        when: { column: 'state', values: ['issued'] },
        columns: ['number', 'issuedOn'],
      },
    ],
    states: [
      open('asked', 'Phải ban hành', 'To be issued', 'Chưa ban hành'),
      open('drafting', 'Đang dự thảo', 'Being drafted'),
      over('issued', 'Đã ban hành', 'Issued'),
    ],
  }),
  register('INITIATIVE', {
    group: 'work',
    name: ['Sáng kiến, mô hình', 'Initiatives and models'],
    title: 'name',
    key: ['name', 'year'],
    source: [
      'Báo cáo cải cách hành chính: 80 sáng kiến đăng ký; cột do phần mềm đặt',
      'Report on administrative reform: 80 initiatives registered; columns ours',
    ],
    columns: [
      column('text', 'name', 'Tên sáng kiến, mô hình', 'Initiative', REQUIRED),
      column('choice', 'kind', 'Loại', 'Kind', {
        choices: [
          choice('initiative', 'Sáng kiến', 'Initiative'),
          choice('model', 'Mô hình', 'Model', 'Cách làm hay'),
        ],
      }),
      year,
      column('text', 'field', 'Lĩnh vực', 'Field'),
      column('day', 'appliedFrom', 'Áp dụng từ ngày', 'Applied from'),
      column('text', 'effect', 'Hiệu quả', 'Effect', { maxLength: 1000 }),
      column('integer', 'replicatedAt', 'Số nơi nhân rộng', 'Places that took it over'),
      evidence,
    ],
    states: [
      open('registered', 'Đã đăng ký', 'Registered', 'Đăng ký'),
      open('applied', 'Đã áp dụng', 'Applied', 'Áp dụng'),
      over('replicated', 'Đã nhân rộng', 'Replicated', 'Nhân rộng'),
      over('dropped', 'Không tiếp tục', 'Dropped'),
    ],
  }),
  register('INSPECTION', {
    group: 'work',
    name: ['Kiểm tra và kiến nghị sau kiểm tra', 'Inspections and findings'],
    title: 'finding',
    key: ['kind', 'heldOn', 'finding'],
    due: 'dueOn',
    source: [
      'Báo cáo kiểm tra kỷ luật, kỷ cương và kiểm tra công vụ; cột do phần mềm đặt',
      'Reports on discipline and public-service inspections; columns ours',
    ],
    columns: [
      column('choice', 'kind', 'Loại kiểm tra', 'Kind', {
        ...REQUIRED,
        choices: [
          choice('service', 'Công vụ', 'Public service', 'Kiểm tra công vụ'),
          choice('reform', 'Cải cách hành chính', 'Administrative reform'),
          choice('procedures', 'Kiểm soát thủ tục hành chính', 'Procedures'),
          choice('resolution', 'Thực hiện nghị quyết, kế hoạch', 'Resolutions and plans'),
          choice('other', 'Khác', 'Other'),
        ],
      }),
      column('day', 'heldOn', 'Ngày kiểm tra', 'Inspected on', REQUIRED),
      column('text', 'inspector', 'Cơ quan kiểm tra', 'Inspecting body'),
      column('text', 'finding', 'Tồn tại, kiến nghị', 'Finding', { ...REQUIRED, maxLength: 2000 }),
      column('text', 'conclusion', 'Văn bản kết luận', 'Conclusion'),
      { ...due, header: { vi: 'Hạn khắc phục', en: 'To be mended by' } },
      column('day', 'mendedOn', 'Ngày khắc phục xong', 'Mended on'),
      evidence,
    ],
    rules: [
      { kind: 'in-order', earlier: 'heldOn', later: 'mendedOn' },
      { kind: 'needs', when: { column: 'state', values: ['mended'] }, columns: ['mendedOn'] },
    ],
    states: [
      open('open', 'Chưa khắc phục', 'Not mended'),
      open('mending', 'Đang khắc phục', 'Being mended'),
      over('mended', 'Đã khắc phục', 'Mended'),
      over('none', 'Không có tồn tại', 'Nothing found'),
    ],
  }),
  register('DA06', {
    group: 'work',
    name: ['Nhiệm vụ Đề án 06', 'Tasks of Scheme 06'],
    title: 'task',
    key: ['task'],
    due: 'dueOn',
    source: [
      'Quyết định 06/QĐ-TTg ngày 06/01/2022: nhiệm vụ, cơ quan chủ trì, thời hạn; cột do phần mềm đặt',
      'Decision 06/QĐ-TTg of 06/01/2022: tasks with the body in charge and a day; columns ours',
    ],
    columns: [
      column('text', 'task', 'Nhiệm vụ', 'Task', { ...REQUIRED, maxLength: 1000 }),
      column('text', 'group', 'Nhóm nhiệm vụ', 'Group'),
      column('text', 'lead', 'Cơ quan chủ trì', 'Body in charge'),
      { ...due, required: true },
      column('day', 'doneOn', 'Ngày hoàn thành', 'Done on'),
      column('text', 'result', 'Kết quả', 'Result', { maxLength: 1000 }),
      evidence,
    ],
    rules: [{ kind: 'needs', when: { column: 'state', values: ['done'] }, columns: ['doneOn'] }],
    states: [waiting, doing, done],
  }),
  register('INVEST', {
    group: 'money',
    name: ['Giải ngân vốn đầu tư công', 'Public-investment disbursement'],
    title: 'project',
    key: ['project', 'year', 'quarter'],
    source: [
      'Báo cáo giải ngân theo dự án và quý; cột do phần mềm đặt',
      'Reports on disbursement by project and quarter; columns ours',
    ],
    columns: [
      column('text', 'projectCode', 'Mã dự án', 'Project code', { maxLength: 60 }),
      column('text', 'project', 'Tên dự án', 'Project', { ...REQUIRED, aliases: ['Dự án'] }),
      year,
      column('choice', 'quarter', 'Quý', 'Quarter', {
        ...REQUIRED,
        choices: ['I', 'II', 'III', 'IV'].map((word, at) =>
          choice(`q${at + 1}`, word, `Q${at + 1}`, String(at + 1), `Quý ${word}`),
        ),
      }),
      column('money', 'planned', 'Kế hoạch vốn năm', 'Capital planned for the year', REQUIRED),
      column('money', 'disbursed', 'Lũy kế giải ngân đến hết quý', 'Disbursed up to the quarter', {
        ...REQUIRED,
        aliases: ['Lũy kế giải ngân'],
      }),
      column('text', 'reason', 'Nguyên nhân chậm', 'Why it is late', { maxLength: 1000 }),
    ],
    rules: [{ kind: 'at-most', column: 'disbursed', other: 'planned' }],
    states: [
      open('running', 'Đang giải ngân', 'Being disbursed'),
      open('slow', 'Chậm tiến độ', 'Late'),
      over('whole', 'Đã giải ngân hết', 'Disbursed in full'),
    ],
  }),
  register('SURPLUS', {
    group: 'money',
    name: ['Trụ sở, xe dôi dư', 'Surplus premises and vehicles'],
    title: 'name',
    key: ['kind', 'name', 'place'],
    due: 'dueOn',
    source: [
      'Mẫu 04a, 04b-ĐK/TSC (Thông tư 144/2017/TT-BTC) và phương án xử lý trụ sở dôi dư; cột còn lại do phần mềm đặt',
      'Columns of form 04a, 04b-ĐK/TSC (Circular 144/2017/TT-BTC) and the plan for surplus premises; rest ours',
    ],
    columns: [
      column('choice', 'kind', 'Loại tài sản', 'Kind', {
        ...REQUIRED,
        choices: [
          choice('premises', 'Trụ sở, nhà, đất', 'Premises', 'Nhà đất', 'Trụ sở'),
          choice('vehicle', 'Xe ô tô', 'Vehicle', 'Ô tô', 'Xe'),
        ],
      }),
      column('text', 'name', 'Tên tài sản', 'Asset', { ...REQUIRED, aliases: ['Tài sản'] }),
      column('text', 'place', 'Địa chỉ, biển kiểm soát', 'Address or plate'),
      column('integer', 'builtIn', 'Năm xây dựng, sản xuất', 'Built in'),
      column('choice', 'condition', 'Tình trạng sử dụng', 'Condition', {
        choices: [
          choice('good', 'Còn tốt', 'Good', 'Tốt'),
          choice('fair', 'Còn sử dụng được', 'Usable'),
          choice('bad', 'Xuống cấp, hư hỏng', 'In bad repair', 'Xuống cấp', 'Hư hỏng'),
        ],
      }),
      column('money', 'remaining', 'Giá trị còn lại', 'Residual value'),
      column('choice', 'use', 'Phương án đề xuất', 'Proposed use', {
        choices: [
          choice('keep', 'Tiếp tục sử dụng', 'Keep in use'),
          choice('health', 'Chuyển công năng y tế', 'Health'),
          choice('school', 'Chuyển công năng giáo dục', 'Education'),
          choice('culture', 'Chuyển công năng văn hóa', 'Culture'),
          choice('transfer', 'Điều chuyển', 'Transfer'),
          choice('land_fund', 'Giao tổ chức quản lý nhà, quỹ đất', 'To the land fund'),
          choice('sell', 'Bán, thanh lý', 'Sell'),
        ],
      }),
      column('text', 'decision', 'Quyết định xử lý', 'Decision'),
      { ...due, header: { vi: 'Hạn xử lý', en: 'To be settled by' } },
    ],
    rules: [
      { kind: 'range', column: 'builtIn', from: 1800, to: 2100 },
      {
        kind: 'needs',
        when: { column: 'state', values: ['decided', 'settled'] },
        columns: ['decision'],
      },
    ],
    states: [
      open('left_over', 'Chờ phương án', 'No plan yet'),
      open('proposed', 'Đã đề xuất phương án', 'Use proposed'),
      open('decided', 'Đã có quyết định', 'Decided'),
      over('settled', 'Đã xử lý xong', 'Settled'),
    ],
  }),
];
