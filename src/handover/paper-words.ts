import type { DiscrepancyKind } from './acceptance';
import type { Bucket } from './bucket';

/** States of a portion as papers call them; the screen has the same words. */
export const BUCKET_WORDS: Record<Bucket, string> = {
  outstanding: 'Chưa tiếp nhận',
  disputed: 'Chưa thống nhất',
  closed: 'Không bàn giao',
  accepted: 'Đã tiếp nhận',
};

/** Kinds of discrepancies as papers call them. */
export const DISCREPANCY_WORDS: Record<DiscrepancyKind, string> = {
  shortage: 'Thiếu',
  surplus: 'Thừa',
  damaged: 'Hư hỏng',
  wrong_data: 'Sai thông tin',
  papers_missing: 'Thiếu hồ sơ',
};
