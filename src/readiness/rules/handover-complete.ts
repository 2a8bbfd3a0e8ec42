import type { HandoverFacts, UnitFacts } from '../facts';
import {
  counted,
  present,
  reaches,
  unknown,
  type Limits,
  type Rule,
  type RuleResult,
} from '../rule';

/**
 * Everything declared for the unit is accepted or closed with a reason; as shipped, yellow from 70 % on and
 * red below (domain 6.2).
 */
export const handoverComplete: Rule = {
  key: 'handover-complete',
  judge: (facts, limits) => judgeHandover(facts, facts.handover, limits),
};

/**
 * The same for all lists and for those of one kind.
 * @param unit whether it goes on as it is: then nothing on file is nothing to receive.
 */
export function judgeHandover(
  unit: Pick<UnitFacts, 'staying'>,
  handover: HandoverFacts | null,
  limits: Limits,
): RuleResult {
  if (unit.staying && (!handover || total(handover) === 0)) return NOTHING_TO_RECEIVE;
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
  const share = { done: settled, total: whole };
  // Lists on file that declare nothing leave nothing to receive.
  const green = whole === 0 || reaches(share, limits.greenFrom);
  const enough = green || reaches(share, limits.yellowFrom);
  return {
    verdict: green ? 'green' : enough ? 'yellow' : 'red',
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
    toDo: green ? [] : open,
    share,
  };
}

const NOTHING_TO_RECEIVE: RuleResult = {
  verdict: 'green',
  evidence: [
    {
      code: 'handover.staying',
      vi: 'Đơn vị giữ nguyên, không nhận bàn giao của đơn vị cũ nào.',
      en: 'The unit goes on as it is and receives from no old unit.',
    },
  ],
  blockers: [],
  toDo: [],
};

function total(handover: HandoverFacts): number {
  const { accepted, disputed, closed, outstanding, unassigned } = handover;
  return accepted + disputed + closed + outstanding + unassigned;
}
