import { printedNumber } from '../../handover/minutes/printed-value';
import type { Paper, PaperBlock } from '../../office/papers/paper';
import { paperTime, tableTime } from '../../platform/vietnam-time';
import { countsOf, decidingName, doneInAll, verdictOf, type PaperFacts } from './paper-facts';
import {
  asOfText,
  clause,
  column,
  endingOf,
  headingOf,
  paragraph,
  shareText,
  VERDICT_WORDS,
} from './paper-parts';
import { askAnnex, askedFor, shortList } from './ask-part';
import type { SnapshotBody } from '../snapshots/snapshot-body';
import { signed } from './ranking';
import { tasksInShort } from './task-part';

/** What has room on the one page; the rest is counted, and in the annex what is asked. */
const MOST_REASONS = 3;
const MOST_UNITS = 2;
const MOST_BODIES = 2;
const MOST_POINTS = 5;
const MOST_ASKS = 3;

/** The page for the steering committee: how it stands, who is not ready, what it is asked to decide. */
export function committeePaper(facts: PaperFacts): Paper {
  const { round, asks } = facts;
  return {
    title: `Báo cáo nhanh mức độ sẵn sàng vận hành – ${round.name}`,
    heading: headingOf(facts, 'BC-SNV'),
    name: 'BÁO CÁO NHANH',
    subject: 'Mức độ sẵn sàng vận hành của các xã, phường, đặc khu',
    blocks: [...standing(facts), ...notReady(facts), ...askedFor(3, facts, MOST_ASKS)],
    ...endingOf(facts, ['Ban Chỉ đạo (để báo cáo)']),
    codeBelowRecipients: true,
    annexes: askAnnex(
      'PHỤ LỤC',
      '(Kèm theo Báo cáo nhanh mức độ sẵn sàng vận hành)',
      asks,
      MOST_ASKS,
    ),
  };
}

function standing(facts: PaperFacts): PaperBlock[] {
  const { units, before, trend, tasks } = facts;
  const counts = countsOf(units);
  const parts = (['green', 'yellow', 'red'] as const).map(
    (verdict) =>
      `${VERDICT_WORDS[verdict]}: ${shareText({ done: counts[verdict], total: units.length })}`,
  );
  return [
    clause('1. Tình hình chung'),
    paragraph(
      `${capital(asOfText(facts.asOf))}, toàn tỉnh: mức ${VERDICT_WORDS[verdictOf(units)]}. ${parts.join('; ')} đơn vị.${changeText(facts)}${before ? ` ${trendText(trend.slice(-MOST_POINTS))}` : ''}`,
    ),
    paragraph(
      `Mục bàn giao đã xong: ${shareText(doneInAll(units, 'items'))}. Nội dung bắt buộc vận hành thử đạt: ${shareText(doneInAll(units, 'mandatory'))}. TTHC khớp trên Cổng: ${shareText(doneInAll(units, 'procedures'))}.`,
    ),
    ...tasksInShort(tasks, MOST_BODIES),
  ];
}

/** What changed since the figures of an earlier day. */
export function changeText({ units, before }: PaperFacts): string {
  if (!before) return '';
  const [now, then] = [countsOf(units), countsOf(before.units)];
  const of = (verdict: 'green' | 'yellow' | 'red') => signed(now[verdict] - then[verdict]);
  return ` So với ${paperTime(new Date(before.asOf))}: xanh ${of('green')}, vàng ${of('yellow')}, đỏ ${of('red')}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Số đơn vị xanh: 20/06 31; 21/06 35`. */
function trendText(points: PaperFacts['trend']): string {
  const each = points.map(
    ({ asOf, counts }) =>
      `${tableTime(new Date(asOf)).slice(0, 5)}: ${printedNumber(counts.green)}`,
  );
  return `Số đơn vị xanh: ${each.join('; ')}.`;
}

/** Why units are not ready: by the criterion that decides, the one of most units first. */
function notReady({ units }: PaperFacts): PaperBlock[] {
  const red = units.filter(({ verdict }) => verdict === 'red');
  const head = clause('2. Đơn vị chưa đủ điều kiện');
  if (red.length === 0) return [head, paragraph('Không có đơn vị nào ở mức Đỏ.')];
  const reasons = [...Map.groupBy(red, (unit) => decidingName(unit) ?? 'Điểm dưới 70')].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  const rest = reasons.slice(MOST_REASONS).reduce((sum, [, own]) => sum + own.length, 0);
  return [
    head,
    {
      kind: 'table',
      table: {
        columns: [
          column('Tiêu chí quyết định', 42),
          column('Số đơn vị', 10, 'right'),
          column('Xã, phường, đặc khu (điểm)', 48),
        ],
        rows: [
          ...reasons.slice(0, MOST_REASONS).map(([name, own]) => ({
            cells: [name, printedNumber(own.length), shortList(own.map(withScore), MOST_UNITS)],
          })),
          ...(rest > 0
            ? [{ cells: ['Tiêu chí khác', printedNumber(rest), 'Ghi tại Báo cáo của tỉnh'] }]
            : []),
        ],
      },
    },
  ];
}

const withScore = ({ unit, score }: SnapshotBody): string =>
  score === null ? unit.name : `${unit.name} (${String(score).replace('.', ',')})`;
