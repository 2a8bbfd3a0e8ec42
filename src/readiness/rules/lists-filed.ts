import type { ListFacts, OwedList } from '../facts';
import { counted, unknown, type Rule, type RuleResult, type Statement } from '../rule';

/**
 * Each old unit from which the unit takes people or things has filed every list or stated that there is
 * nothing to report. One list missing is red: what is not declared cannot be received (a blocker of
 * domain 6.2); so is a statement that an independent source contradicts. A list that differs from its
 * control figure without an accepted reason keeps it yellow.
 */
export const listsFiled: Rule = {
  key: 'lists-filed',
  judge({ lists, staying }) {
    if (staying && lists && owed(lists) === 0) return NONE_OWED;
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
    const differing = lists.differing ?? [];
    const blockers = [
      ...lists.missing.map(missing),
      ...differing.filter(({ contradicted }) => contradicted).map(contradicting),
    ];
    const open = differing.filter(({ contradicted }) => !contradicted).map(unexplained);
    return {
      verdict: blockers.length > 0 ? 'red' : open.length > 0 ? 'yellow' : 'green',
      evidence: [
        counted('lists.owed', owed(lists), 'Phải nộp: {n} danh sách.', 'Owed: {n} lists.'),
        counted('lists.filed', lists.filed, 'Đã nộp: {n}.', 'Filed: {n}.'),
        counted(
          'lists.empty',
          lists.declaredEmpty,
          'Không phát sinh: {n}.',
          'Nothing to report: {n}.',
        ),
        ...(lists.compared === undefined
          ? []
          : [
              counted(
                'lists.compared',
                lists.compared,
                'Có số đối chứng: {n}.',
                'With a control figure: {n}.',
              ),
            ]),
      ],
      blockers,
      toDo: [...blockers, ...open],
      share: { done: lists.filed + lists.declaredEmpty, total: owed(lists) },
    };
  },
};

const NONE_OWED: RuleResult = {
  verdict: 'green',
  evidence: [
    {
      code: 'lists.staying',
      vi: 'Đơn vị giữ nguyên: không có đơn vị cũ nào phải nộp danh sách.',
      en: 'The unit goes on as it is: no old unit owes lists.',
    },
  ],
  blockers: [],
  toDo: [],
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

function contradicting({ giver, listType }: OwedList): Statement {
  return {
    code: 'lists.contradicted',
    vi: `${giver}: danh sách “${listType.vi}” xác nhận không phát sinh, trái với số đối chứng.`,
    en: `${giver}: list “${listType.en}” was stated as empty against its control figure.`,
  };
}

function unexplained({ giver, listType }: OwedList): Statement {
  return {
    code: 'lists.differing',
    vi: `${giver}: danh sách “${listType.vi}” lệch số đối chứng, chưa được chấp nhận lý do.`,
    en: `${giver}: list “${listType.en}” differs from its control figure, no reason was accepted.`,
  };
}
