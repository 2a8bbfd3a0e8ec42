import type { EvidenceKind } from '../checklist.entity';
import type { Channel } from '../templates/scenario.entity';

/** Headings of the three sheets of a checklist; each is found again by its heading. */
export const HEAD_COLUMNS = { what: 'Mục', says: 'Giá trị' } as const;
export const HEAD_ROWS = {
  name: 'Tên bộ nội dung',
  nameEn: 'Tên tiếng Anh',
  source: 'Nguồn, căn cứ',
} as const;

export const ITEM_COLUMNS = {
  group: 'Mã nhóm',
  groupName: 'Tên nhóm',
  groupNameEn: 'Tên nhóm (tiếng Anh)',
  code: 'Mã nội dung',
  name: 'Nội dung kiểm tra',
  nameEn: 'Nội dung (tiếng Anh)',
  mandatory: 'Bắt buộc',
  because: 'Căn cứ bắt buộc',
  evidence: 'Minh chứng',
  responsible: 'Bên chịu trách nhiệm',
  guidance: 'Hướng dẫn',
  source: 'Nguồn',
  papersOnly: 'Chỉ ghi số, ngày văn bản',
} as const;
export type ItemKey = keyof typeof ITEM_COLUMNS;

export const STEP_COLUMNS = {
  scenario: 'Mã kịch bản',
  scenarioName: 'Tên kịch bản',
  scenarioNameEn: 'Tên kịch bản (tiếng Anh)',
  channel: 'Kênh',
  procedureCode: 'Mã TTHC',
  procedureName: 'Tên TTHC',
  wholeMinutes: 'Phút chuẩn cả kịch bản',
  scenarioSource: 'Nguồn của kịch bản',
  name: 'Bước',
  nameEn: 'Bước (tiếng Anh)',
  role: 'Vai trò',
  minutes: 'Phút chuẩn của bước',
  source: 'Nguồn của bước',
} as const;
export type StepKey = keyof typeof STEP_COLUMNS;

export const YES_NO = { yes: 'Có', no: 'Không' } as const;
export const EVIDENCE_WORDS: Record<EvidenceKind, string> = {
  ...{ photo: 'Ảnh chụp', file: 'Tệp', minutes: 'Biên bản' },
  ...{ document: 'Số, ngày văn bản', none: 'Không cần' },
};
export const CHANNEL_WORDS: Record<Channel, string> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
};
