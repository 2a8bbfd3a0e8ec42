import type { ListFacts, OwedList } from '../facts';
import { counted, unknown, type Rule, type Statement } from '../rule';

/**
 * Each old unit from which the unit takes people or things has filed every list or stated that there is
 * nothing to report. One list missing is red: what is not declared cannot be received (a blocker of
 * domain 6.2).
 */
export const listsFiled: Rule = {
  key: 'lists-filed',
  name: { vi: 'Nộp đủ danh sách bàn giao', en: 'All lists filed' },
  blocking: true,
  judge({ lists }) {
    if (!lists || owed(lists) === 0) {
      return unknown(
        {
          code: 'lists.none-expected',
          vi: 'Chưa xác định được danh sách mà các đơn vị cũ phải nộp.',
          en: 'It is not known which lists the old units owe.',
        },
        {
          code: 'lists.check-succession',
          vi: 'Kiểm tra đơn vị cũ và loại danh sách của đợt sắp xếp.',
          en: 'Check the old units and list types of the round.',
        },
      );
    }
    const blockers = lists.missing.map(missing);
    return {
      verdict: blockers.length > 0 ? 'red' : 'green',
      evidence: [
        counted('lists.owed', owed(lists), 'Phải nộp: {n} danh sách.', 'Owed: {n} lists.'),
        counted('lists.filed', lists.filed, 'Đã nộp: {n}.', 'Filed: {n}.'),
        counted(
          'lists.empty',
          lists.declaredEmpty,
          'Không phát sinh: {n}.',
          'Nothing to report: {n}.',
        ),
      ],
      blockers,
      toDo: blockers,
    };
  },
};

function owed(lists: ListFacts): number {
  return lists.filed + lists.declaredEmpty + lists.missing.length;
}

function missing({ giver, listType }: OwedList): Statement {
  return {
    code: 'lists.missing',
    vi: `${giver}: danh sách “${listType.vi}” chưa nộp.`,
    en: `${giver}: list “${listType.en}” has not been filed.`,
  };
}
