import { passed } from '../../rehearsal/score';
import type { RehearsalFacts } from '../facts';
import { counted, unknown, type Rule, type Statement } from '../rule';

/** Every mandatory item of the trial operation is met. One not met is red; partly met or not looked at, yellow. */
export const rehearsalMandatoryPassed: Rule = {
  key: 'rehearsal-mandatory-passed',
  judge({ rehearsal }) {
    if (!rehearsal || rehearsal.mandatory.notEvaluated === rehearsal.mandatory.total) {
      return unknown(
        {
          code: 'rehearsal.not-evaluated',
          vi: 'Chưa đánh giá nội dung bắt buộc nào của vận hành thử.',
          en: 'No mandatory item of the trial operation has been evaluated.',
        },
        {
          code: 'rehearsal.evaluate',
          vi: 'Tổ chức vận hành thử và ghi kết quả các nội dung bắt buộc.',
          en: 'Hold the trial operation and record the mandatory items.',
        },
      );
    }
    const { mandatory } = rehearsal;
    const notMet = rehearsal.open.filter((item) => item.result === 'not_met');
    const green = passed(mandatory);
    return {
      verdict: mandatory.notMet > 0 ? 'red' : green ? 'green' : 'yellow',
      evidence: [
        counted(
          'rehearsal.mandatory',
          mandatory.total,
          'Bắt buộc: {n} nội dung.',
          'Mandatory: {n} items.',
        ),
        counted('rehearsal.met', mandatory.met, 'Đạt: {n}.', 'Met: {n}.'),
        counted(
          'rehearsal.not-applicable',
          mandatory.notApplicable,
          'Không áp dụng: {n}.',
          'Not applicable: {n}.',
        ),
      ],
      blockers: notMet.map(left),
      toDo: green ? [] : whatIsLeft(rehearsal),
      share: { done: mandatory.met, total: mandatory.total - mandatory.notApplicable },
    };
  },
};

function whatIsLeft(rehearsal: RehearsalFacts): Statement[] {
  if (rehearsal.open.length > 0) return rehearsal.open.map(left);
  return [
    {
      code: 'rehearsal.nothing-met',
      vi: 'Các nội dung bắt buộc đều ghi “Không áp dụng”; đề nghị đánh giá lại.',
      en: 'Every mandatory item is marked not applicable; evaluate again.',
    },
  ];
}

const words = {
  not_met: { vi: 'không đạt', en: 'not met' },
  partly_met: { vi: 'đạt một phần', en: 'partly met' },
} as const;

function left(item: RehearsalFacts['open'][number]): Statement {
  const word = item.result ? words[item.result] : { vi: 'chưa đánh giá', en: 'not evaluated' };
  return {
    code: 'rehearsal.item-open',
    vi: `${item.code} ${item.name.vi}: ${word.vi}.`,
    en: `${item.code} ${item.name.en}: ${word.en}.`,
  };
}
