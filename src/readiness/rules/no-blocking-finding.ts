import { counted, present, unknown, type Rule } from '../rule';

/**
 * Nothing grave is open. The other rules measure how much is done; this one asks how bad a single
 * matter is. Red: something declared was missing ("Thiếu"), or a procedure people cannot reach (not on the
 * portal, or still at a unit that ceased). Yellow: any other dispute, or a procedure that could not be read
 * and may hide such a finding. A procedure that only differs in name, level or fee is counted by
 * `procedures-verified` and not again here.
 */
export const noBlockingFinding: Rule = {
  key: 'no-blocking-finding',
  judge({ disputes, procedures }) {
    const seen = procedures ? procedures.passed + procedures.failed : 0;
    const blockers = present([
      counted(
        'finding.shortage',
        disputes?.shortages ?? 0,
        'Làm rõ {n} mục bàn giao thiếu.',
        'Clear up {n} items that were missing.',
      ),
      counted(
        'finding.unreachable',
        procedures?.unreachable ?? 0,
        'Đưa lên Cổng, gắn đúng đơn vị {n} TTHC người dân chưa nộp được.',
        'Publish {n} procedures, at the right unit, that people cannot submit.',
      ),
    ]);
    const lesser = present([
      counted(
        'finding.dispute',
        disputes?.others ?? 0,
        'Giải quyết {n} chênh lệch khác.',
        'Settle {n} other discrepancies.',
      ),
      counted(
        'finding.unread',
        (procedures?.total ?? 0) - seen,
        'Kiểm tra lại {n} TTHC chưa kiểm tra được, có thể còn sai lệch chặn.',
        'Check again {n} procedures that could not be read and may hide a blocking finding.',
      ),
    ]);
    if (blockers.length === 0 && (!disputes || seen === 0)) {
      return unknown(
        {
          code: 'finding.not-all-sources',
          vi: 'Chưa đủ số liệu bàn giao và kết quả kiểm tra TTHC để kết luận.',
          en: 'Handover figures and verification results are not complete.',
        },
        {
          code: 'finding.complete-sources',
          vi: 'Nộp danh sách bàn giao và chạy kiểm tra TTHC.',
          en: 'File the lists and start a verification run.',
        },
      );
    }
    return {
      verdict: blockers.length > 0 ? 'red' : lesser.length > 0 ? 'yellow' : 'green',
      evidence: [
        counted(
          'finding.shortages',
          disputes?.shortages ?? 0,
          'Mục thiếu: {n}.',
          'Missing items: {n}.',
        ),
        counted(
          'finding.others',
          disputes?.others ?? 0,
          'Chênh lệch khác: {n}.',
          'Other discrepancies: {n}.',
        ),
        counted(
          'finding.unreachables',
          procedures?.unreachable ?? 0,
          'TTHC chưa nộp được: {n}.',
          'Procedures out of reach: {n}.',
        ),
      ],
      blockers,
      toDo: [...blockers, ...lesser],
    };
  },
};
