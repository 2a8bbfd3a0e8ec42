import type { TableRow, TableSheet } from '../../office/excel/table';
import { paperTime, tableTime } from '../../platform/vietnam-time';
import { agencyOf, dateLine } from '../report-summary';
import { fullVerdict, shortVerdict, verdictColour } from '../report-words';
import { countsOf, decidingName, doneOf, linesOf, type PaperFacts } from './paper-facts';
import { SHIPPED } from '../criteria/shipped-criteria';
import type { TaskShares } from '../../tasks/task-shares';
import { earlierText } from './province-paper';
import { percentText } from './ranking';

const text = (key: string, header: string, width: number, group?: string) => ({
  ...{ key, header, width, kind: 'text' as const },
  ...(group && { group }),
});
const number = (key: string, header: string, width: number, group?: string) => ({
  ...{ key, header, width, kind: 'number' as const },
  ...(group && { group }),
});
const PARTS = [
  ['items', 'Bàn giao'],
  ['mandatory', 'Vận hành thử'],
  ['procedures', 'TTHC'],
] as const;

/** The province table as a workbook: units with rank and trend, what each verdict rests on, trend, what is asked. */
export function paperSheets(facts: PaperFacts): TableSheet[] {
  return [
    unitSheet(facts),
    criteriaSheet(facts),
    evidenceSheet(facts),
    trendSheet(facts),
    taskSheet(facts),
    askSheet(facts),
  ];
}

const titles = ({ round, asOf }: PaperFacts, title: string): string[] => [
  title,
  `${round.name} (${round.legalAct})`,
  `Số liệu tính đến ${paperTime(new Date(asOf))}`,
];

function unitSheet(facts: PaperFacts): TableSheet {
  const { round, asOf, units, before } = facts;
  const lines = linesOf(facts);
  const counts = countsOf(units);
  return {
    ...{ name: 'Xếp hạng', agency: agencyOf(round.provinceName) },
    title: titles(facts, 'Mức độ sẵn sàng của các xã, phường, đặc khu'),
    columns: [
      number('position', 'STT', 6),
      text('code', 'Mã', 8),
      text('name', 'Xã, phường, đặc khu', 24),
      text('verdict', 'Mức', 24),
      number('score', 'Điểm', 8),
      number('rank', 'Xếp hạng', 8),
      text('earlier', 'So với trước', 16),
      ...PARTS.flatMap(([key, group]) => [
        number(`${key}Done`, 'Đã xong', 10, group),
        number(`${key}Total`, 'Phải làm', 10, group),
      ]),
      text('deciding', 'Tiêu chí quyết định', 24),
    ],
    numberingRow: true,
    filter: true,
    rows: lines.map((line, at): TableRow => {
      const { unit, verdict, score } = line.body;
      const done = doneOf(line.body);
      return {
        ...{ position: at + 1, code: unit.code, name: unit.name, score, rank: line.rank },
        ...{ verdict: fullVerdict[verdict], earlier: earlierText(line) },
        ...Object.fromEntries(
          PARTS.flatMap(([key]) => [
            [`${key}Done`, done[key]?.done ?? null],
            [`${key}Total`, done[key]?.total ?? null],
          ]),
        ),
        deciding: decidingName(line.body),
      };
    }),
    fill: (row) => ({ verdict: verdictColour[lines[Number(row.position) - 1]!.body.verdict] }),
    notes: [
      `Xanh: ${counts.green}; vàng: ${counts.yellow}; đỏ: ${counts.red}; tổng số: ${units.length} đơn vị.`,
      before
        ? `Cột “So với trước” tính từ số liệu ${paperTime(new Date(before.asOf))}.`
        : 'Chưa có số liệu của ngày trước để so sánh.',
      ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
    ],
    placeAndDate: `${round.provinceName.replace(/^(tỉnh|thành phố) /i, '')}, ${dateLine(asOf)}`,
    signatures: [{ title: 'Người lập biểu' }, { title: 'Thủ trưởng cơ quan' }],
  };
}

/** Units × criteria: a mark beside each colour, columns as narrow as prints of them can be read. */
function criteriaSheet(facts: PaperFacts): TableSheet {
  const { units } = facts;
  const rules = units[0]?.rules ?? [];
  const short = new Map(SHIPPED.map(({ code, short: { vi } }) => [code, vi]));
  return {
    name: 'Theo tiêu chí',
    title: titles(facts, 'Mức độ sẵn sàng theo tiêu chí'),
    columns: [
      number('position', 'STT', 5),
      text('name', 'Xã, phường, đặc khu', 22),
      ...rules.map(({ key, name }) => text(`rule ${key}`, short.get(key) ?? name.vi, 7.5)),
    ],
    filter: true,
    rows: units.map(({ unit, rules: judged }, at): TableRow => ({
      ...{ position: at + 1, name: unit.name },
      ...Object.fromEntries(
        judged.map(({ key, verdict }) => [`rule ${key}`, shortVerdict[verdict].slice(0, 1)]),
      ),
    })),
    fill: (row) =>
      Object.fromEntries(
        units[Number(row.position) - 1]!.rules.map(({ key, verdict }) => [
          ...([`rule ${key}`, verdictColour[verdict]] as const),
        ]),
      ),
    notes: [`${Object.values(shortVerdict).join('; ')} (chưa có số liệu).`],
  };
}

function evidenceSheet(facts: PaperFacts): TableSheet {
  const lines = (statements: readonly { vi: string }[]) =>
    statements.map(({ vi }) => vi).join('\n');
  return {
    name: 'Căn cứ',
    title: titles(facts, 'Căn cứ đánh giá và việc còn phải làm'),
    columns: [
      text('unit', 'Xã, phường, đặc khu', 24),
      text('rule', 'Tiêu chí', 24),
      text('verdict', 'Kết quả', 11),
      number('points', 'Điểm', 8),
      number('weight', 'Trọng số', 9),
      text('owner', 'Cơ quan chịu trách nhiệm', 24),
      text('evidence', 'Căn cứ', 44),
      text('toDo', 'Việc còn phải làm', 44),
    ],
    filter: true,
    rows: facts.units.flatMap(({ unit, rules }) =>
      rules.map(({ name, verdict, points, weight, owner, evidence, toDo }): TableRow => ({
        ...{ unit: unit.name, rule: name.vi, verdict: shortVerdict[verdict] },
        ...{ points, weight, owner, evidence: lines(evidence), toDo: lines(toDo) },
      })),
    ),
  };
}

const trendSheet = (facts: PaperFacts): TableSheet => ({
  name: 'Diễn biến',
  title: titles(facts, 'Diễn biến mức độ sẵn sàng'),
  columns: [
    text('asOf', 'Tính đến', 20),
    number('green', 'Xanh', 10),
    number('yellow', 'Vàng', 10),
    number('red', 'Đỏ', 10),
  ],
  rows: facts.trend.map(({ asOf, counts }) => ({ asOf: tableTime(new Date(asOf)), ...counts })),
});

const taskSheet = (facts: PaperFacts): TableSheet => ({
  name: 'Nhiệm vụ',
  title: titles(facts, 'Nhiệm vụ được giao theo cơ quan, đơn vị'),
  columns: [
    text('body', 'Cơ quan, đơn vị', 40),
    number('total', 'Được giao', 12),
    number('done', 'Đã hoàn thành', 12),
    number('doneInTime', 'Trong đó đúng hạn', 12),
    number('overdue', 'Quá hạn chưa xong', 12),
    text('share', 'Tỷ lệ hoàn thành', 14),
  ],
  rows: (facts.tasks?.bodies ?? []).map(({ name, shares }) => taskRow(name, shares)),
  ...(facts.tasks && { total: taskRow('Tổng số', facts.tasks.all) }),
  ...(facts.tasks === null && {
    notes: ['Số liệu của thời điểm này không kèm tình hình nhiệm vụ.'],
  }),
});

function taskRow(body: string, { total, done, doneInTime, overdue }: TaskShares): TableRow {
  return { body, total, done, doneInTime, overdue, share: percentText(done, total) };
}

const askSheet = (facts: PaperFacts): TableSheet => ({
  name: 'Xin ý kiến Ban Chỉ đạo',
  title: titles(facts, 'Nội dung xin ý kiến Ban Chỉ đạo'),
  columns: [
    text('number', 'Số', 10),
    text('title', 'Vướng mắc', 44),
    text('units', 'Đơn vị', 34),
    text('proposal', 'Đề xuất', 44),
    text('department', 'Cơ quan chủ trì', 26),
    { key: 'dueOn', header: 'Thời hạn', width: 12, kind: 'day' },
  ],
  rows: (facts.asks ?? []).map(({ number: no, title, units, proposal, department, dueOn }) => ({
    ...{ number: no, title, units: units.join(', '), proposal, department, dueOn },
  })),
  ...(facts.asks === null && {
    notes: ['Số liệu của thời điểm này không kèm nội dung xin ý kiến.'],
  }),
});
