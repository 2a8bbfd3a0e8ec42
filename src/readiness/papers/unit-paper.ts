import { printedDay, printedNumber } from '../../handover/minutes/printed-value';
import type { Paper, PaperBlock } from '../../office/papers/paper';
import { milestoneDay } from '../../units/milestone-day';
import { shortestWay } from '../shortest-way';
import type { KeptRule, SnapshotBody } from '../snapshots/snapshot-body';
import { linesOf, type PaperFacts } from './paper-facts';
import {
  asOfText,
  clause,
  column,
  endingOf,
  headingOf,
  paragraph,
  VERDICT_WORDS,
} from './paper-parts';
import { earlierText, pointsText } from './province-paper';

/** More lines than this make a cell unreadable; the rest is counted. */
const MOST_LINES = 6;

/** The sheet of one unit: each criterion with what it rests on, and the shortest way to a better verdict. */
export function unitPaper(facts: PaperFacts, unitId: string): Paper {
  const { round, asOf } = facts;
  const line = linesOf(facts).find(({ body }) => body.unit.id === unitId)!;
  const { body } = line;
  return {
    title: `Phiếu đánh giá mức độ sẵn sàng – ${body.unit.name}`,
    heading: headingOf(facts, 'PĐG-SNV'),
    name: 'PHIẾU ĐÁNH GIÁ',
    subject: `Mức độ sẵn sàng vận hành của ${body.unit.name} (${asOfText(asOf)})`,
    blocks: [
      clause('1. Kết luận'),
      paragraph(
        `${VERDICT_WORDS[body.verdict]}, ${pointsText(body.score)} điểm.${line.earlier ? ` So với trước: ${earlierText(line)}.` : ''}`,
      ),
      ...wayBlocks(body, round.effectiveDate),
      clause('3. Theo tiêu chí'),
      { kind: 'table', table: { columns: COLUMNS, rows: body.rules.map(ruleRow) } },
    ],
    ...endingOf(facts),
    annexes: [],
  };
}

function wayBlocks(body: SnapshotBody, effectiveDate: string): PaperBlock[] {
  const rules = body.rules.map((rule) => ({ ...rule, requires: rule.requires ?? null }));
  const way = shortestWay({ verdict: body.verdict, rules });
  if (!way) return [clause('2. Việc còn phải làm'), paragraph('Không còn việc phải làm.')];
  const to = VERDICT_WORDS[way.to].toLowerCase();
  const steps = way.steps.map((key) => body.rules.find((rule) => rule.key === key)!);
  return [
    clause(`2. Việc phải làm để đạt mức ${to}`),
    ...steps.map(({ name, owner, dueOffset, toDo }): PaperBlock => {
      const due =
        dueOffset === undefined
          ? ''
          : `, hạn ${printedDay(milestoneDay(effectiveDate, dueOffset))}`;
      return { kind: 'point', text: `- ${name.vi}: ${cut(toDo, ' ')} (${owner}${due})` };
    }),
  ];
}

const COLUMNS = [
  column('Tiêu chí', 24),
  column('Kết quả', 12),
  column('Điểm', 8, 'right'),
  column('Căn cứ', 36),
  column('Việc còn phải làm', 32),
];

function ruleRow({ name, verdict, points, evidence, toDo, accepted }: KeptRule) {
  const plan = accepted
    ? ` Chấp thuận tạm thời theo ${accepted.documentNumber} đến ${printedDay(accepted.endsOn)}.`
    : '';
  return {
    cells: [
      name.vi,
      VERDICT_WORDS[verdict],
      printedNumber(points),
      cut(evidence, ' ') + plan,
      cut(toDo, ' '),
    ],
  };
}

function cut(lines: readonly { vi: string }[], between: string): string {
  const shown = lines.slice(0, MOST_LINES).map(({ vi }) => vi);
  const rest = lines.length - shown.length;
  return [...shown, ...(rest > 0 ? [`và ${rest} nội dung khác.`] : [])].join(between);
}
