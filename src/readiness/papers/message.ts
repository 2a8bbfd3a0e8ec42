import { paperTime } from '../../platform/vietnam-time';
import { changeText } from './committee-paper';
import { countsOf, decidingName, doneInAll, type PaperFacts } from './paper-facts';
import { shareText } from './paper-parts';

/** Units named in a message; the rest is counted. */
const MOST_UNITS = 12;

/**
 * A message for Zalo groups: figures, units, numbers of obstacles. Nothing that somebody wrote freely and no name
 * of a person goes in, since messages travel on.
 */
export function messageText(facts: PaperFacts): string {
  const { round, asOf, units, asks, tasks } = facts;
  const counts = countsOf(units);
  const red = units.filter(({ verdict }) => verdict === 'red');
  const named = red
    .slice(0, MOST_UNITS)
    .map((unit) => `${unit.unit.name} (${decidingName(unit) ?? 'điểm dưới 70'})`);
  const rest = red.length - named.length;
  return [
    `MỨC ĐỘ SẴN SÀNG – ${round.name}`,
    `Tính đến ${paperTime(new Date(asOf))}`,
    `✓ Xanh: ${counts.green}/${units.length}  ! Vàng: ${counts.yellow}  ✕ Đỏ: ${counts.red}`,
    ...(facts.before ? [changeText(facts).trim()] : []),
    `Bàn giao: ${shareText(doneInAll(units, 'items'))} mục`,
    `Vận hành thử: ${shareText(doneInAll(units, 'mandatory'))} nội dung bắt buộc`,
    `TTHC khớp: ${shareText(doneInAll(units, 'procedures'))}`,
    ...(tasks && tasks.all.total > 0
      ? [
          `Nhiệm vụ hoàn thành: ${shareText({ done: tasks.all.done, total: tasks.all.total })}, quá hạn: ${tasks.all.overdue}`,
        ]
      : []),
    ...(red.length === 0
      ? []
      : [`Đơn vị đỏ: ${named.join('; ')}${rest > 0 ? `; và ${rest} đơn vị khác` : ''}`]),
    ...(asks && asks.length > 0
      ? [
          `Xin ý kiến Ban Chỉ đạo: ${asks.length} nội dung (${asks.map((each) => each.number).join(', ')})`,
        ]
      : []),
    ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
  ].join('\n');
}
