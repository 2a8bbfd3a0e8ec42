import type { OwedList } from '../facts';
import { counted, unknown, type Rule, type Statement } from '../rule';

/**
 * Each old unit from which the unit takes people or things has filed every list or stated that there is
 * nothing to report. A list that was never begun is red (a mandatory list not on file, domain 6.2), one
 * being drawn up is yellow.
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
    const blockers = lists.missing.map((list) =>
      named('lists.missing', list, 'chưa nộp', 'has not been filed'),
    );
    const drafting = lists.drafting.map((list) =>
      named('lists.drafting', list, 'đang lập', 'is being drawn up'),
    );
    return {
      verdict: blockers.length > 0 ? 'red' : drafting.length > 0 ? 'yellow' : 'green',
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
      toDo: [...blockers, ...drafting],
    };
  },
};

function owed(lists: {
  filed: number;
  declaredEmpty: number;
  drafting: unknown[];
  missing: unknown[];
}) {
  return lists.filed + lists.declaredEmpty + lists.drafting.length + lists.missing.length;
}

function named(code: string, list: OwedList, vi: string, en: string): Statement {
  return {
    code,
    vi: `${list.giver}: danh sách “${list.listType.vi}” ${vi}.`,
    en: `${list.giver}: list “${list.listType.en}” ${en}.`,
  };
}
