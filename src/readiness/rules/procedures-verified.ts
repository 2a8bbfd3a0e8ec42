import { counted, present, unknown, type Rule } from '../rule';

/** The gate is 100 %; a unit within five per cent of it is warned, as provinces did in June 2025. */
const WARNED_FROM_PERCENT = 95;

/**
 * Every procedure of the unit was found on the portal as it was decided (100 %). From 95 % on yellow.
 * Below that: red where enough of it was seen to be wrong, unknown where it could not be read.
 */
export const proceduresVerified: Rule = {
  key: 'procedures-verified',
  name: { vi: 'TTHC khớp 100 %', en: 'Procedures verified, 100 %' },
  blocking: true,
  judge({ procedures }) {
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
    const toDo = present([
      counted(
        'procedures.failed',
        failed,
        'Sửa {n} TTHC có sai lệch.',
        'Mend {n} procedures that differ.',
      ),
      counted(
        'procedures.unverifiable',
        unverifiable,
        'Kiểm tra lại {n} TTHC chưa kiểm tra được.',
        'Check again {n} procedures that could not be read.',
      ),
      counted(
        'procedures.pending',
        pending,
        'Chờ kiểm tra xong {n} TTHC.',
        'Wait for {n} procedures.',
      ),
    ]);
    const tooManyWrong = failed * 100 > (100 - WARNED_FROM_PERCENT) * total;
    const enoughRight = passed * 100 >= WARNED_FROM_PERCENT * total;
    return {
      verdict:
        passed === total ? 'green' : enoughRight ? 'yellow' : tooManyWrong ? 'red' : 'unknown',
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
      ],
      blockers: tooManyWrong ? toDo.filter(({ code }) => code === 'procedures.failed') : [],
      toDo,
    };
  },
};
