import { choice, column, open, over, register, REQUIRED } from '../register-declaration';

/** Registers of legal documents and of who decides what. */
export const LAW_BOOKS = [
  register('LEGAL', {
    group: 'law',
    name: ['Văn bản quy phạm, văn bản chỉ đạo', 'Legal and guiding documents'],
    title: 'number',
    key: ['number', 'issuedOn'],
    due: 'reviewBy',
    source: [
      'Luật Ban hành văn bản quy phạm pháp luật: số, cơ quan ban hành, ngày hiệu lực, quan hệ giữa các văn bản; cột do phần mềm đặt',
      'Law on promulgation of legal documents: number, issuer, day of effect, relations; columns ours',
    ],
    columns: [
      column('text', 'number', 'Số, ký hiệu', 'Number', { ...REQUIRED, maxLength: 100 }),
      column('text', 'subject', 'Trích yếu', 'Subject', { ...REQUIRED, maxLength: 1000 }),
      column('text', 'issuer', 'Cơ quan ban hành', 'Issuer', REQUIRED),
      column('day', 'issuedOn', 'Ngày ban hành', 'Issued on', REQUIRED),
      column('day', 'effectiveFrom', 'Ngày có hiệu lực', 'Effective from', REQUIRED),
      column('day', 'effectiveTo', 'Ngày hết hiệu lực', 'Effective until'),
      column('choice', 'relation', 'Quan hệ với văn bản khác', 'Relation', {
        choices: [
          choice('amends', 'Sửa đổi, bổ sung', 'Amends'),
          choice('replaces', 'Thay thế', 'Replaces'),
          choice('repeals', 'Bãi bỏ', 'Repeals'),
          choice('guides', 'Hướng dẫn, quy định chi tiết', 'Guides'),
        ],
      }),
      column('text', 'related', 'Văn bản liên quan', 'Related document'),
      column('day', 'reviewBy', 'Hạn rà soát', 'To be reviewed by'),
    ],
    rules: [
      { kind: 'in-order', earlier: 'issuedOn', later: 'effectiveFrom' },
      { kind: 'in-order', earlier: 'effectiveFrom', later: 'effectiveTo' },
      { kind: 'together', columns: ['relation', 'related'] },
    ],
    states: [
      open('review', 'Phải rà soát', 'To be reviewed'),
      over('in_force', 'Còn hiệu lực', 'In force'),
      open('not_yet', 'Chưa có hiệu lực', 'Not yet in force'),
      over('ended', 'Hết hiệu lực', 'No longer in force'),
    ],
  }),
  register('AUTHORITY', {
    group: 'law',
    name: ['Thẩm quyền đã phân cấp, phân quyền', 'Decentralised authorities'],
    title: 'matter',
    key: ['matter'],
    provinceOnly: true,
    source: [
      'Các Nghị định 131 đến 151/2025/NĐ-CP về phân cấp, phân quyền: nội dung, thẩm quyền cũ và mới; cột do phần mềm đặt',
      'Decrees 131–151/2025/NĐ-CP on decentralisation: matter, old and new authority; columns ours',
    ],
    columns: [
      column('text', 'matter', 'Nội dung, thẩm quyền', 'Matter', { ...REQUIRED, maxLength: 1000 }),
      column('text', 'field', 'Lĩnh vực', 'Field'),
      column('text', 'before', 'Cấp quyết định trước đây', 'Decided before by', REQUIRED),
      column('text', 'now', 'Cấp quyết định hiện nay', 'Decided now by', REQUIRED),
      column('text', 'basis', 'Căn cứ pháp lý', 'Legal basis', REQUIRED),
      column('day', 'from', 'Áp dụng từ ngày', 'From', REQUIRED),
      column('text', 'procedureCode', 'Mã TTHC', 'Procedure code', { maxLength: 60 }),
    ],
    states: [
      over('in_force', 'Đang áp dụng', 'In force'),
      open('waiting', 'Chờ hướng dẫn', 'Waiting for guidance'),
      over('ended', 'Không còn áp dụng', 'No longer applied'),
    ],
  }),
];
