import type { StatedFact } from '../facts';
import {
  counted,
  missingTo,
  reaches,
  unknown,
  type Limits,
  type Rule,
  type RuleResult,
  type Statement,
} from '../rule';

/** How the done part and what is left are told: `{done}`, `{total}`, `{n}` are filled in. */
export interface StatedWords {
  done: { vi: string; en: string };
  left: { vi: string; en: string };
}

/**
 * What no module of the program knows: judged by what people state with evidence. Nobody said anything:
 * unknown. Every result says that it rests on a statement, whose and of which day.
 */
export const stated = (code: string, words: StatedWords): Rule => ({
  key: code,
  judge({ stated: facts }, limits) {
    const fact = facts?.[code];
    return fact && fact.total > 0 ? judgeStated(code, fact, words, limits) : nobodySaid(code);
  },
});

function judgeStated(
  code: string,
  fact: StatedFact,
  words: StatedWords,
  limits: Limits,
): RuleResult {
  const { done, total } = fact;
  const green = reaches({ done, total }, limits.greenFrom);
  const enough = reaches({ done, total }, limits.yellowFrom);
  const left = counted(
    `${code}.left`,
    missingTo({ done, total }, limits.greenFrom),
    ...([words.left.vi, words.left.en] as const),
  );
  return {
    verdict: green ? 'green' : enough ? 'yellow' : 'red',
    evidence: [
      {
        code: `${code}.done`,
        vi: shareIn(words.done.vi, fact, 'vi-VN'),
        en: shareIn(words.done.en, fact, 'en-GB'),
      },
      sourceOf(fact),
    ],
    blockers: enough ? [] : [left],
    toDo: green ? [] : [left],
    share: { done, total },
  };
}

const nobodySaid = (code: string): RuleResult =>
  unknown(
    {
      code: `${code}.nobody-said`,
      vi: 'Chưa có ai ghi nhận, kèm minh chứng.',
      en: 'Nobody has recorded it with evidence.',
    },
    {
      code: `${code}.record`,
      vi: 'Ghi nhận kết quả thực tế, kèm văn bản hoặc minh chứng.',
      en: 'Record the actual result with a document or other evidence.',
    },
  );

function shareIn(sentence: string, { done, total }: StatedFact, locale: string): string {
  const number = new Intl.NumberFormat(locale);
  return sentence.replace('{done}', number.format(done)).replace('{total}', number.format(total));
}

/** Says on every screen and paper that a person stated it, or which register tells it. */
function sourceOf({ factDay, evidence, statedBy, source }: StatedFact): Statement {
  const day = factDay.split('-').reverse().join('/');
  if (source === 'register')
    return {
      code: 'stated.register',
      vi: `Từ sổ Lớp tập huấn, bồi dưỡng: ${evidence}, lớp gần nhất ngày ${day}; ${statedBy} cập nhật.`,
      en: `From the register of training: ${evidence}, the latest on ${day}; kept by ${statedBy}.`,
    };
  const [how, howEn] =
    source === 'hand' ? ['Nhập tay', 'Entered by hand'] : ['Từ Excel', 'From Excel'];
  return {
    code: 'stated.source',
    vi: `${how}: ${statedBy}, số liệu ngày ${day}, căn cứ: ${evidence}.`,
    en: `${howEn}: ${statedBy}, as of ${day}, evidence: ${evidence}.`,
  };
}
