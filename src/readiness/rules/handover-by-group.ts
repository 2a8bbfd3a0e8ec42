import type { Rule } from '../rule';
import { unknown } from '../rule';
import { judgeHandover } from './handover-complete';

/**
 * The handover of one group of lists (staff, assets, finance, records, unfinished work, systems): accepted or
 * closed with a reason. A group of which nothing is on file is unknown, also where the round asks for none of it:
 * then the round either asks for such lists or switches the criterion off.
 */
export const handoverByGroup = (group: string): Rule => ({
  key: `handover-${group}`,
  judge(unit, limits) {
    const facts = unit.byGroup?.[group];
    if (facts || unit.staying) return judgeHandover(unit, facts ?? null, limits);
    return unknown(
      {
        code: 'handover.group-no-data',
        vi: 'Chưa có danh sách nào thuộc nhóm này.',
        en: 'No list of this group is on file.',
      },
      {
        code: 'handover.file-group',
        vi: 'Đề nghị các đơn vị cũ nộp danh sách thuộc nhóm này; nếu đợt không yêu cầu, tắt tiêu chí.',
        en: 'Ask the old units for lists of this group, or switch the criterion off.',
      },
    );
  },
});
