import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { paperTime } from '../../platform/vietnam-time';
import type { Score } from '../score';
import { dossierSheets } from './report-dossiers';
import { COLOURS } from './report-charts';
import { applying, type ReportFacts } from './report-facts';

const number = (key: string, header: string): TableColumn => ({
  ...{ key, header, width: 12 },
  kind: 'number',
});
const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width },
  kind: 'text',
});
const FIGURES: TableColumn[] = [
  number('applying', 'Phải đánh giá'),
  number('met', 'Đạt'),
  number('partlyMet', 'Đạt một phần'),
  number('notMet', 'Không đạt'),
  number('notEvaluated', 'Chưa đánh giá'),
  number('notApplicable', 'Không áp dụng'),
  { key: 'percent', header: 'Điểm', width: 10, kind: 'percent' },
  number('mandatoryMet', 'Bắt buộc đạt'),
  number('mandatory', 'Bắt buộc phải đánh giá'),
];

const figures = ({ all, mandatory, percent }: Score): TableRow => ({
  ...{ applying: applying(all), met: all.met, partlyMet: all.partlyMet, notMet: all.notMet },
  ...{ notEvaluated: all.notEvaluated, notApplicable: all.notApplicable },
  percent: percent === null ? null : percent / 100,
  ...{ mandatoryMet: mandatory.met, mandatory: applying(mandatory) },
});

/** The evaluation report as a workbook: by group, by unit, by unit and group, and what blocks. */
export function reportSheets({ round, trial, scores, dossiers }: ReportFacts): TableSheet[] {
  const title = (what: string) => [
    what,
    `Lần vận hành thử số ${trial.number}: ${trial.name} – ${round.name}`,
    `Số liệu tính đến ${paperTime(new Date(scores.at))}`,
  ];
  return [
    {
      name: 'Theo nhóm',
      title: title('Kết quả vận hành thử theo nhóm nội dung'),
      columns: [text('code', 'Nhóm', 8), text('name', 'Tên nhóm', 36), ...FIGURES],
      rows: scores.groups.map(({ code, name, score }) => ({
        ...{ code, name: name.vi },
        ...figures(score),
      })),
      total: { name: 'Tổng cộng', ...figures(scores.all) },
      chart: {
        ...{ title: 'Kết quả theo nhóm nội dung (số nội dung)', category: 'name', stacked: true },
        series: [
          { key: 'met', colour: COLOURS.met },
          { key: 'partlyMet', colour: COLOURS.partly },
          { key: 'notMet', colour: COLOURS.notMet },
          { key: 'notEvaluated', colour: COLOURS.open },
        ],
      },
    },
    {
      name: 'Theo đơn vị',
      title: title('Kết quả vận hành thử theo đơn vị'),
      columns: [text('code', 'Mã', 8), text('name', 'Xã, phường, đặc khu', 30), ...FIGURES],
      filter: true,
      rows: scores.units.map(({ unitCode, unitName, score }) => ({
        ...{ code: unitCode, name: unitName },
        ...figures(score),
      })),
      total: { name: `Tổng cộng: ${scores.units.length} đơn vị`, ...figures(scores.all) },
      chart: {
        ...{ title: 'Điểm của từng đơn vị', category: 'name', most: 1 },
        series: [{ key: 'percent', colour: COLOURS.main }],
      },
    },
    {
      name: 'Đơn vị và nhóm',
      title: title('Điểm của từng đơn vị theo nhóm nội dung'),
      columns: [
        text('name', 'Xã, phường, đặc khu', 30),
        ...scores.groups.map(({ code, name }): TableColumn => ({
          ...{ key: `group${code}`, header: `${code}. ${name.vi}`, width: 14, kind: 'percent' },
        })),
      ],
      rows: scores.units.map(({ unitName, groups }) => ({
        name: unitName,
        ...Object.fromEntries(
          groups.map(({ code, score }) => [
            `group${code}`,
            score.percent === null ? null : score.percent / 100,
          ]),
        ),
      })),
    },
    {
      name: 'Bắt buộc chưa đạt',
      title: title('Nội dung bắt buộc chưa đạt hoặc chưa đánh giá'),
      columns: [
        text('name', 'Xã, phường, đặc khu', 30),
        text('item', 'Nội dung', 60),
        text('result', 'Kết quả', 16),
        text('note', 'Lý do', 50),
      ],
      filter: true,
      rows: scores.units.flatMap(({ unitName, blockers }) =>
        blockers.map(({ code, name, result, note }) => ({
          ...{ name: unitName, item: `${code} ${name.vi}`, note },
          result: result ? WORDS[result] : 'Chưa đánh giá',
        })),
      ),
    },
    ...(dossiers ? dossierSheets(dossiers, title) : []),
  ];
}

const WORDS = { partly_met: 'Đạt một phần', not_met: 'Không đạt' } as const;
