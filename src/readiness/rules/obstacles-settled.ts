import type { ObstacleFacts } from '../facts';
import { counted, present, unknown, type Rule, type Statement } from '../rule';

/**
 * No obstacle (vướng mắc) stands in the way. Red: one that blocks is not settled. Yellow: a serious or overdue one.
 * Ordinary ones in time are shown and do not count. Where no trial operation was evaluated nobody looked for any:
 * that nothing is recorded says nothing, so it is unknown.
 */
export const obstaclesSettled: Rule = {
  key: 'obstacles-settled',
  judge({ obstacles, rehearsal }) {
    const looked = rehearsal && rehearsal.mandatory.notEvaluated < rehearsal.mandatory.total;
    if (!obstacles || (!looked && obstacles.blocking === 0)) return nobodyLooked;
    const { blocking, serious, ordinary, overdue } = obstacles;
    const lesser = present([
      counted(
        'obstacles.serious',
        serious,
        'Giải quyết {n} vướng mắc nghiêm trọng.',
        'Settle {n} serious obstacles.',
      ),
      counted(
        'obstacles.overdue',
        overdue,
        'Giải quyết {n} vướng mắc quá hạn.',
        'Settle {n} overdue obstacles.',
      ),
    ]);
    const blockers = blockersOf(obstacles);
    return {
      verdict: blocking > 0 ? 'red' : lesser.length > 0 ? 'yellow' : 'green',
      evidence: [
        counted(
          'obstacles.open',
          blocking + serious + ordinary,
          'Vướng mắc chưa giải quyết xong: {n}.',
          'Obstacles not settled: {n}.',
        ),
        counted('obstacles.blocking', blocking, 'Trong đó chặn: {n}.', 'Of these blocking: {n}.'),
      ],
      blockers,
      toDo: [...blockers, ...lesser],
    };
  },
};

const nobodyLooked = unknown(
  {
    code: 'obstacles.nobody-looked',
    vi: 'Chưa vận hành thử nên chưa biết có vướng mắc hay không.',
    en: 'No trial operation was evaluated: nobody looked for obstacles.',
  },
  {
    code: 'obstacles.hold-trial',
    vi: 'Tổ chức vận hành thử, ghi nhận vướng mắc nếu có.',
    en: 'Hold the trial operation and record obstacles.',
  },
);

/** Each by its number and day; what it is about stands on its own page, for who may read that. */
const blockersOf = ({ blockers }: ObstacleFacts): Statement[] =>
  blockers.map(({ number, dueOn }) => {
    const day = dueOn.split('-').reverse().join('/');
    return {
      code: 'obstacles.blocker',
      vi: `Giải quyết vướng mắc chặn số ${number}, hạn ${day}.`,
      en: `Settle the blocking obstacle no. ${number}, due ${day}.`,
    };
  });
