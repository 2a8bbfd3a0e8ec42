import { YELLOW_FROM, counted, present, unknown, type Rule } from '../rule';

/**
 * Everything declared for the unit is accepted or closed with a reason. Yellow from 70 % on, red below.
 * Not blocking when unknown: without any list `lists-filed` already says so.
 */
export const handoverComplete: Rule = {
  key: 'handover-complete',
  name: { vi: 'Hoàn thành bàn giao', en: 'Handover complete' },
  blocking: false,
  judge({ handover }) {
    if (!handover || (total(handover) === 0 && handover.listsOnFile === 0)) {
      return unknown(
        {
          code: 'handover.no-data',
          vi: 'Chưa có danh sách bàn giao nào cho đơn vị.',
          en: 'No handover list concerns the unit yet.',
        },
        {
          code: 'handover.file-lists',
          vi: 'Đề nghị các đơn vị cũ nộp danh sách bàn giao.',
          en: 'Ask the old units to file their lists.',
        },
      );
    }
    const whole = total(handover);
    const settled = handover.accepted + handover.closed;
    const open = present([
      counted(
        'handover.outstanding',
        handover.outstanding,
        'Kiểm đếm, tiếp nhận {n} mục chưa tiếp nhận.',
        'Count and accept {n} outstanding items.',
      ),
      counted(
        'handover.disputed',
        handover.disputed,
        'Thống nhất hướng xử lý {n} mục chưa thống nhất.',
        'Settle {n} disputed items.',
      ),
      counted(
        'handover.unassigned',
        handover.unassigned,
        'Phân bổ đơn vị tiếp nhận cho {n} mục của các đơn vị cũ được chia tách.',
        'Assign receivers to {n} items of divided old units.',
      ),
    ]);
    const enough = settled * 100 >= YELLOW_FROM * whole;
    return {
      verdict: open.length === 0 ? 'green' : enough ? 'yellow' : 'red',
      evidence: [
        counted('handover.declared', whole, 'Kê khai: {n} mục.', 'Declared: {n} items.'),
        counted('handover.accepted', handover.accepted, 'Đã tiếp nhận: {n}.', 'Accepted: {n}.'),
        counted(
          'handover.closed',
          handover.closed,
          'Không bàn giao: {n}.',
          'Closed without handover: {n}.',
        ),
      ],
      blockers: enough ? [] : open,
      toDo: open,
    };
  },
};

function total(handover: {
  accepted: number;
  disputed: number;
  closed: number;
  outstanding: number;
  unassigned: number;
}): number {
  const { accepted, disputed, closed, outstanding, unassigned } = handover;
  return accepted + disputed + closed + outstanding + unassigned;
}
