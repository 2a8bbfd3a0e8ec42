import { agrees, type ControlAmounts, type ControlStatus } from './compare-control';
import { amountWords } from './control-line';
import type { ComparedFigure } from './control.read-model';
import { sourceName } from './control-sources';

const SAYS: Record<ControlStatus, string> = {
  contradicted: 'Đơn vị xác nhận không phát sinh, trái với số đối chứng.',
  differs: 'Chênh lệch chưa được giải trình.',
  unmatched:
    'Các con số khớp hoặc đã được giải trình, nhưng còn dòng chưa khớp và chưa được giải quyết.',
  awaiting: 'Chênh lệch đang chờ cơ quan chủ trì trả lời.',
  undeclared: 'Đơn vị chưa kê khai.',
  explained: 'Chênh lệch đã được cơ quan chủ trì chấp nhận lý do',
  equal: 'Khớp.',
};

/**
 * What independent sources say of a list beside what its giver declares, a sentence a source, for
 * papers; one sentence that nobody said anything where there is none.
 */
export function controlSentences(compared: readonly ComparedFigure[]): string[] {
  if (compared.length === 0)
    return ['Số đối chứng của nguồn độc lập: chưa có đối với danh sách này.'];
  return compared.map((each) => {
    const { figure, control, list, differences, status, explanations, rows } = each;
    const day = figure.asOf.split('-').reverse().join('/');
    const only = (amounts: ControlAmounts): ControlAmounts => ({
      rows: control.rows === null ? null : amounts.rows,
      quantity: control.quantity === null ? null : amounts.quantity,
      money: control.money === null ? null : amounts.money,
    });
    const declared = list ? amountWords(only(list.declared)) : 'chưa nộp';
    const off =
      differences && !agrees(differences) ? `; chênh lệch: ${amountWords(differences)}` : '';
    const accepted = explanations.find(({ state }) => state === 'accepted');
    const says =
      status === 'explained' && accepted ? `${SAYS.explained}: ${accepted.reason}` : SAYS[status];
    const matched = rows
      ? ` Đối chiếu từng dòng: khớp ${rows.both}, chỉ có ở nguồn ${rows.onlySource}, chỉ có trong kê khai ${rows.onlyList}, còn phải làm rõ ${rows.open} dòng.`
      : '';
    return `Đối chứng toàn danh sách của bên giao với ${sourceName(figure)} (số liệu đến ${day}): số đối chứng ${amountWords(control)}; kê khai ${declared}${off}. ${says}${/[.!?]$/.test(says) ? '' : '.'}${matched}`;
  });
}
