import { tableTime } from '../../platform/vietnam-time';
import type { ProcedureFacts } from '../facts';
import { counted, present, reaches, unknown, type Rule, type Statement } from '../rule';

/**
 * Every procedure of the unit was found on the portal as it was decided, each by its own latest reading that still counts. As shipped the gate is 100 %, and a
 * unit within five per cent of it is warned, as provinces did in June 2025. Below that: red where enough of it was seen to be wrong, unknown where it could not be read.
 */
export const proceduresVerified: Rule = {
  key: 'procedures-verified',
  judge({ procedures }, limits) {
    if (!procedures || procedures.total === 0) {
      return unknown(
        {
          code: 'procedures.no-run',
          vi: 'Chưa kiểm tra TTHC của đơn vị trên Cổng Dịch vụ công quốc gia.',
          en: 'The procedures of the unit have not been checked on the national portal.',
        },
        { code: 'procedures.run', vi: 'Chạy kiểm tra TTHC.', en: 'Start a verification run.' },
      );
    }
    const { total, passed, failed, unverifiable, pending } = procedures;
    const { outdated = 0, validDays = 0 } = procedures;
    const toDo = present([
      counted(
        'procedures.failed',
        failed,
        'Sửa {n} TTHC có sai lệch.',
        'Mend {n} procedures that differ.',
      ),
      counted(
        'procedures.unverifiable',
        unverifiable - outdated,
        'Kiểm tra lại {n} TTHC chưa kiểm tra được.',
        'Check again {n} procedures that could not be read.',
      ),
      counted(
        'procedures.outdated',
        outdated,
        `Kiểm tra lại {n} TTHC có kết quả đã quá ${validDays} ngày hoặc danh mục đã sửa.`,
        `Check again {n} procedures that were read over ${validDays} days ago or amended since.`,
      ),
      counted(
        'procedures.pending',
        pending,
        'Chờ kiểm tra xong {n} TTHC.',
        'Wait for {n} procedures.',
      ),
    ]);
    const share = { done: passed, total };
    const green = reaches(share, limits.greenFrom);
    // What could not be read may be right: red only where the wrong ones alone are too many.
    const tooManyWrong = !reaches({ done: total - failed, total }, limits.yellowFrom);
    const enoughRight = reaches(share, limits.yellowFrom);
    return {
      verdict: green ? 'green' : enoughRight ? 'yellow' : tooManyWrong ? 'red' : 'unknown',
      evidence: [
        counted('procedures.total', total, 'TTHC phải kiểm tra: {n}.', 'Procedures to check: {n}.'),
        counted('procedures.passed', passed, 'Khớp: {n}.', 'Match: {n}.'),
        counted('procedures.differ', failed, 'Có sai lệch: {n}.', 'Differ: {n}.'),
        counted(
          'procedures.unread',
          unverifiable + pending,
          'Chưa kiểm tra được: {n}.',
          'Could not be checked: {n}.',
        ),
        ...readBetween(procedures),
      ],
      blockers: tooManyWrong ? toDo.filter(({ code }) => code === 'procedures.failed') : [],
      toDo: green ? [] : toDo,
      share,
    };
  },
};

/** On which days it was seen: a verdict may rest on readings of several runs. */
function readBetween({ oldestAt, readAt }: ProcedureFacts): Statement[] {
  if (!oldestAt || !readAt) return [];
  const [first, last] = [oldestAt, readAt].map((moment) => tableTime(new Date(moment)));
  return [
    {
      code: 'procedures.read-between',
      vi: `Kết quả đọc từ ${first} đến ${last}.`,
      en: `Read from ${first} to ${last}.`,
    },
  ];
}
