import type { Stage } from '../../procedures/conditions/stages';
import type { StageFacts } from '../facts';
import {
  counted,
  missingTo,
  present,
  reaches,
  unknown,
  type Limits,
  type Rule,
  type RuleResult,
} from '../rule';

/** What a stage is called where it is counted: "đã công bố", "published". */
export interface StageWords {
  vi: string;
  en: string;
}

/**
 * The procedures of the unit that have come through one stage, counted from the conditions of each: what was measured,
 * or stated of them with evidence. Where nothing is known of any it is unknown; red where enough are known to be wrong,
 * since what is not known may be right.
 */
export const procedureStage = (code: string, stage: Stage, words: StageWords): Rule => ({
  key: code,
  judge({ stages }, limits) {
    const counts = stages?.[stage];
    if (counts && counts.met + counts.notMet > 0) return judgeStage(code, counts, words, limits);
    return unknown(
      {
        code: `${code}.not-known`,
        vi: `Chưa biết TTHC nào của đơn vị ${words.vi}.`,
        en: `Of no procedure of the unit it is known whether it is ${words.en}.`,
      },
      {
        code: `${code}.find-out`,
        vi: 'Kiểm tra, nộp thử hoặc xác nhận kèm minh chứng tại mục Thủ tục.',
        en: 'Check, submit a test or state it with evidence under Procedures.',
      },
    );
  },
});

function judgeStage(
  code: string,
  { met, notMet, unknown: notKnown }: StageFacts,
  words: StageWords,
  limits: Limits,
): RuleResult {
  const total = met + notMet + notKnown;
  const share = { done: met, total };
  const green = reaches(share, limits.greenFrom);
  const tooManyWrong = !reaches({ done: total - notMet, total }, limits.yellowFrom);
  const enough = reaches(share, limits.yellowFrom);
  const verdict = green ? 'green' : enough ? 'yellow' : tooManyWrong ? 'red' : 'unknown';
  const wrong = counted(
    `${code}.not-met`,
    notMet,
    `{n} TTHC chưa ${bare(words.vi)}.`,
    `{n} procedures not ${words.en}.`,
  );
  const open = counted(
    `${code}.unknown`,
    Math.min(notKnown, missingTo(share, limits.greenFrom)),
    `Làm rõ {n} TTHC chưa biết có ${bare(words.vi)} hay không.`,
    `Find out about {n} procedures of which it is not known.`,
  );
  return {
    verdict,
    evidence: [
      counted(`${code}.total`, total, 'TTHC của đơn vị: {n}.', 'Procedures of the unit: {n}.'),
      counted(`${code}.met`, met, `${upper(words.vi)}: {n}.`, `${upper(words.en)}: {n}.`),
      counted(`${code}.no`, notMet, `Chưa ${bare(words.vi)}: {n}.`, `Not ${words.en}: {n}.`),
      counted(`${code}.open`, notKnown, 'Chưa rõ: {n}.', 'Not known: {n}.'),
    ],
    blockers: tooManyWrong ? [wrong] : [],
    toDo: green ? [] : present([wrong, open]),
    share,
  };
}

/** "đã công bố" → "công bố": after "chưa" it would say both. */
const bare = (vi: string): string => vi.replace(/^đã /, '');
const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
