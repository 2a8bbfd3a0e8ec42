import type { TableRow, TableSheet } from '../office/excel/table';
import { paperTime } from '../platform/vietnam-time';
import type { Province } from './province';
import { shortVerdict, verdictColour } from './report-words';
import type { RuleVerdict, Statement } from './rule';

/** More lines than this make a cell unreadable; the rest is counted. */
const MOST_LINES = 12;

/** Sheet 2: for each unit and rule the verdict, what it rests on, and what is left to do. */
export function evidenceSheet({ asOf, units }: Province): TableSheet {
  const verdicts: RuleVerdict[] = [];
  const rows = units.flatMap((unit) =>
    unit.judgement.rules.map((rule): TableRow => {
      verdicts.push(rule.verdict);
      return {
        position: verdicts.length,
        unit: unit.name,
        rule: rule.name.vi,
        blocking: rule.blocking ? 'Bắt buộc' : '',
        verdict: shortVerdict[rule.verdict],
        evidence: lines(rule.evidence),
        toDo: lines(rule.toDo),
      };
    }),
  );
  return {
    name: 'Căn cứ, việc còn phải làm',
    title: [
      'Căn cứ đánh giá và việc còn phải làm để đạt',
      `Số liệu tính đến ${paperTime(new Date(asOf))}`,
    ],
    columns: [
      { header: 'STT', key: 'position', width: 6, kind: 'number' },
      { header: 'Xã, phường, đặc khu', key: 'unit', width: 24, kind: 'text' },
      { header: 'Điều kiện', key: 'rule', width: 24, kind: 'text' },
      { header: 'Tính chất', key: 'blocking', width: 11, kind: 'text' },
      { header: 'Kết quả', key: 'verdict', width: 11, kind: 'text' },
      { header: 'Căn cứ', key: 'evidence', width: 40, kind: 'text' },
      { header: 'Việc còn phải làm để đạt', key: 'toDo', width: 60, kind: 'text' },
    ],
    numberingRow: true,
    rows,
    fill: (row) => ({ verdict: verdictColour[verdicts[Number(row.position) - 1] ?? 'unknown'] }),
  };
}

function lines(statements: readonly Statement[]): string {
  const shown = statements.slice(0, MOST_LINES).map((statement) => statement.vi);
  const rest = statements.length - shown.length;
  return [...shown, ...(rest > 0 ? [`và ${rest} nội dung khác.`] : [])].join('\n');
}
