import { choice, column, open, over, register, REQUIRED } from '../register-declaration';

const year = column('integer', 'year', 'Năm', 'Year', REQUIRED);
const evidence = column('text', 'evidence', 'Văn bản, tài liệu minh chứng', 'Evidence');

/** Registers about serving people: points, certificates, indices, time allowed, opinions. */
export const SERVICE_BOOKS = [
  register('POINT', {
    group: 'service',
    name: ['Điểm tiếp nhận hồ sơ', 'Reception points'],
    title: 'name',
    key: ['name', 'address'],
    source: [
      'Nghị định 118/2025/NĐ-CP về trung tâm phục vụ hành chính công; cột do phần mềm đặt',
      'Decree 118/2025/NĐ-CP on service centres; columns ours',
    ],
    columns: [
      column('text', 'name', 'Tên điểm tiếp nhận', 'Point', REQUIRED),
      column('choice', 'kind', 'Hình thức', 'Kind', {
        ...REQUIRED,
        choices: [
          choice('fixed', 'Cố định', 'Fixed', 'Trung tâm'),
          choice('branch', 'Chi nhánh', 'Branch', 'Cơ sở 2'),
          choice('mobile', 'Lưu động', 'Mobile'),
        ],
      }),
      column('text', 'address', 'Địa chỉ', 'Address', REQUIRED),
      column('text', 'hours', 'Giờ tiếp nhận', 'Hours', { ...REQUIRED, maxLength: 200 }),
      column('integer', 'procedures', 'Số TTHC tiếp nhận', 'Procedures received'),
      column('integer', 'counters', 'Số quầy', 'Counters'),
    ],
    states: [
      over('open', 'Đang hoạt động', 'Open'),
      open('planned', 'Chuẩn bị hoạt động', 'To be opened'),
      over('closed', 'Đã dừng', 'Closed'),
    ],
  }),
  register('ISO', {
    group: 'service',
    name: ['Hệ thống quản lý chất lượng ISO 9001', 'ISO 9001'],
    title: 'scope',
    key: ['scope'],
    due: 'nextCheck',
    source: [
      'Quyết định 19/2014/QĐ-TTg về áp dụng ISO 9001 trong cơ quan nhà nước; cột do phần mềm đặt',
      'Decision 19/2014/QĐ-TTg on ISO 9001 in State bodies; columns ours',
    ],
    columns: [
      column('text', 'scope', 'Phạm vi áp dụng', 'Scope', { ...REQUIRED, maxLength: 1000 }),
      column('text', 'edition', 'Phiên bản tiêu chuẩn', 'Edition', { maxLength: 60 }),
      column('text', 'number', 'Số quyết định công bố', 'Decision', { maxLength: 100 }),
      column('day', 'announcedOn', 'Ngày công bố', 'Announced on'),
      column('day', 'nextCheck', 'Ngày đánh giá tiếp theo', 'Next check'),
    ],
    rules: [
      { kind: 'in-order', earlier: 'announcedOn', later: 'nextCheck' },
      { kind: 'together', columns: ['number', 'announcedOn'] },
    ],
    states: [
      open('building', 'Đang xây dựng', 'Being built'),
      open('in_force', 'Đang áp dụng', 'In force'),
      over('ended', 'Không còn áp dụng', 'No longer applied'),
    ],
  }),
  register('YEARINDEX', {
    group: 'service',
    name: ['Chỉ số hằng năm', 'Yearly indices'],
    title: 'index',
    key: ['index', 'year'],
    source: [
      'PAPI, PAR INDEX, SIPAS, DDCI theo kết quả công bố; số liệu lấy nguyên từ nguồn, không tính lại',
      'PAPI, PAR INDEX, SIPAS, DDCI as published; figures imported, never computed',
    ],
    columns: [
      column('choice', 'index', 'Chỉ số', 'Index', {
        ...REQUIRED,
        choices: [
          choice('papi', 'PAPI', 'PAPI'),
          choice('par', 'PAR INDEX', 'PAR index', 'Chỉ số CCHC', 'Cải cách hành chính'),
          choice('sipas', 'SIPAS', 'SIPAS', 'Chỉ số hài lòng'),
          choice('ddci', 'DDCI', 'DDCI'),
        ],
      }),
      year,
      column('decimal', 'score', 'Điểm', 'Score', REQUIRED),
      column('decimal', 'most', 'Điểm tối đa', 'Highest score'),
      column('integer', 'rank', 'Xếp thứ', 'Rank'),
      column('integer', 'outOf', 'Trong số', 'Out of'),
      evidence,
    ],
    rules: [
      { kind: 'at-most', column: 'score', other: 'most' },
      { kind: 'at-most', column: 'rank', other: 'outOf' },
    ],
    states: [
      over('published', 'Đã công bố', 'Published'),
      open('provisional', 'Tạm tính', 'Provisional'),
    ],
  }),
  register('TIME', {
    group: 'service',
    name: ['Thời gian giải quyết TTHC', 'Processing time of procedures'],
    title: 'procedure',
    key: ['code'],
    provinceOnly: true,
    source: [
      'Danh mục thủ tục rút ngắn thời hạn 20–50 % so với quy định; cột do phần mềm đặt',
      'Lists of procedures with shortened time, 20–50 % below the law; columns ours',
    ],
    columns: [
      column('text', 'code', 'Mã TTHC', 'Procedure code', { ...REQUIRED, maxLength: 60 }),
      column('text', 'procedure', 'Tên TTHC', 'Procedure', { ...REQUIRED, maxLength: 1000 }),
      column('text', 'field', 'Lĩnh vực', 'Field'),
      column('decimal', 'legalDays', 'Thời hạn theo quy định', 'Days by law', {
        ...REQUIRED,
        aliases: ['Số ngày theo quy định'],
      }),
      column('decimal', 'committedDays', 'Thời hạn cam kết', 'Days committed', {
        ...REQUIRED,
        aliases: ['Số ngày cam kết', 'Thời hạn sau cắt giảm'],
      }),
      column('text', 'decision', 'Quyết định công bố', 'Decision'),
    ],
    rules: [
      { kind: 'at-most', column: 'committedDays', other: 'legalDays' },
      { kind: 'range', column: 'committedDays', from: 0, to: 3650 },
    ],
    states: [
      over('in_force', 'Đang áp dụng', 'In force'),
      open('proposed', 'Đề xuất', 'Proposed'),
      over('ended', 'Không còn áp dụng', 'No longer applied'),
    ],
  }),
  register('SUPERVISE', {
    group: 'opinion',
    name: ['Giám sát, phản biện', 'Supervision'],
    title: 'subject',
    key: ['subject', 'heldOn'],
    due: 'answerBy',
    source: [
      'Giám sát của Mặt trận Tổ quốc và Hội đồng nhân dân; cột do phần mềm đặt',
      'Supervision by the Front and the People’s Council; columns ours',
    ],
    columns: [
      column('text', 'subject', 'Nội dung giám sát', 'Subject', { ...REQUIRED, maxLength: 1000 }),
      column('text', 'by', 'Cơ quan giám sát', 'Supervising body', REQUIRED),
      column('day', 'heldOn', 'Ngày giám sát', 'Held on', REQUIRED),
      column('text', 'proposal', 'Kiến nghị', 'Proposal', { maxLength: 2000 }),
      column('day', 'answerBy', 'Hạn trả lời', 'To be answered by'),
      column('text', 'answer', 'Văn bản trả lời', 'Answer'),
    ],
    rules: [
      { kind: 'needs', when: { column: 'state', values: ['answered'] }, columns: ['answer'] },
    ],
    states: [
      open('waiting', 'Chưa trả lời', 'Not answered'),
      over('answered', 'Đã trả lời', 'Answered'),
      over('nothing', 'Không có kiến nghị', 'No proposal'),
    ],
  }),
  register('SURVEY', {
    group: 'opinion',
    name: ['Điểm khảo sát', 'Survey points'],
    title: 'place',
    key: ['survey', 'year', 'place'],
    due: 'until',
    source: [
      'Địa bàn khảo sát PAPI và khảo sát sự hài lòng; cột do phần mềm đặt',
      'Hamlets and places of the PAPI survey and of surveys of satisfaction; columns ours',
    ],
    columns: [
      column('text', 'survey', 'Cuộc khảo sát', 'Survey', { ...REQUIRED, maxLength: 200 }),
      year,
      column('text', 'place', 'Địa điểm, thôn, khu', 'Place', REQUIRED),
      column('integer', 'asked', 'Số phiếu phát ra', 'Forms given out'),
      column('integer', 'answered', 'Số phiếu thu về', 'Forms returned'),
      column('day', 'until', 'Hạn khảo sát', 'To be held by'),
    ],
    rules: [{ kind: 'at-most', column: 'answered', other: 'asked' }],
    states: [
      open('planned', 'Theo kế hoạch', 'Planned'),
      over('held', 'Đã khảo sát', 'Held'),
      over('dropped', 'Không khảo sát', 'Not held'),
    ],
  }),
  register('CHANNEL', {
    group: 'opinion',
    name: ['Kênh hỗ trợ người dân', 'Support channels'],
    title: 'name',
    key: ['kind', 'name'],
    source: [
      'Thống kê trang mạng xã hội, nhóm trao đổi và thành viên; cột do phần mềm đặt',
      'Counts of fan pages, chat groups and their members; columns ours',
    ],
    columns: [
      column('choice', 'kind', 'Loại kênh', 'Kind', {
        ...REQUIRED,
        choices: [
          choice('page', 'Trang mạng xã hội', 'Fan page', 'Fanpage', 'Trang Facebook'),
          choice('group', 'Nhóm trao đổi', 'Chat group', 'Nhóm Zalo'),
          choice('account', 'Tài khoản cơ quan', 'Official account', 'Zalo OA'),
          choice('other', 'Khác', 'Other'),
        ],
      }),
      column('text', 'name', 'Tên kênh', 'Channel', REQUIRED),
      column('text', 'address', 'Đường dẫn', 'Link'),
      column('text', 'keeper', 'Bộ phận quản lý', 'Kept by'),
      column('integer', 'members', 'Số thành viên, người theo dõi', 'Members'),
      column('day', 'countedOn', 'Ngày thống kê', 'Counted on'),
    ],
    states: [
      over('active', 'Đang hoạt động', 'Active'),
      open('setting_up', 'Đang lập', 'Being set up'),
      over('closed', 'Đã đóng', 'Closed'),
    ],
  }),
];
