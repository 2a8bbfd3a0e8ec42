import { recipientsOf, type Paper, type PaperBlock } from '../../office/papers/paper';
import { moneyInWords, numberInWords } from '../../office/vietnamese/number-words';
import { agencyLines } from '../minutes/minutes-kind';
import { longDay, printedDay, printedNumber } from '../minutes/printed-value';
import type { CertificateOrder } from './certificate-facts';
import { listSums } from './certificate-sums';
import type { ClosingFacts } from './closing-facts';
import { POINT_WORDS } from './completion-words';

/** What the sentences of a certificate are made of. */
export interface CertificateSaid {
  number: string;
  day: string;
  issuer: string;
  legalAct: string;
  facts: ClosingFacts;
  order: CertificateOrder;
  keyId: string;
}

/** Everything printed but the rows of the annexes; layout of Decree 30/2020/NĐ-CP, Annex I. */
export function certificateText(said: CertificateSaid): Paper {
  const { number, day, issuer, facts, order, keyId } = said;
  return {
    title: `Giấy xác nhận số ${number}: hoàn thành bàn giao của ${facts.unit.name}`,
    heading: {
      agency: agencyLines(issuer),
      number: `Số: ${number}`,
      placeAndDate: `${order.place}, ${longDay(day)}`,
    },
    name: 'GIẤY XÁC NHẬN',
    subject: `Hoàn thành bàn giao của ${facts.unit.name}`,
    blocks: [...bases(said), ...content(said)],
    signatures: [
      {
        role: order.signatory.title,
        how: '(Ký, ghi rõ họ tên, đóng dấu)',
        people: [{ position: '', name: order.signatory.name }],
      },
    ],
    recipients: recipientsOf(order.recipients, 'VT'),
    codeCaption: [
      `Giấy xác nhận số ${number}, lập từ sổ bàn giao lúc kết thúc đơn vị. Tệp này mang theo toàn bộ dữ liệu của giấy.`,
      `Mã QR chứa số giấy, mã băm SHA-256 của dữ liệu và chữ ký Ed25519 của phần mềm (khóa ${keyId}), dùng để kiểm tra dữ liệu; không thay chữ ký và con dấu của cơ quan cấp.`,
    ],
    annexes: [
      annex('PHỤ LỤC I', 'CÁC VIỆC PHẢI HOÀN THÀNH TRƯỚC KHI KẾT THÚC', said),
      annex('PHỤ LỤC II', 'DANH SÁCH BÀN GIAO', said),
    ],
  };
}

function bases({ order }: CertificateSaid): PaperBlock[] {
  return order.bases.map((act, at) => ({
    kind: 'basis',
    text: `Căn cứ ${act}${at === order.bases.length - 1 ? '.' : ';'}`,
  }));
}

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

function content({ issuer, facts, legalAct, day }: CertificateSaid): PaperBlock[] {
  const { unit, bodies, lists, points } = facts;
  const sums = listSums(lists);
  const empty = lists.filter(({ state }) => state === 'empty').length;
  const reserved = points.filter(({ standing }) => standing === 'reserved');
  const except = reserved.length > 0 ? ', trừ các nội dung bảo lưu nêu tại mục 4' : '';
  return [
    { kind: 'clause', text: `${issuer} xác nhận:` },
    paragraph(
      `1. ${bodies.map(bodyWords).join('; ')}, thuộc ${unit.name} (mã đơn vị hành chính ${unit.code}), thực hiện ${legalAct}, đã hoàn thành việc bàn giao trong đợt sắp xếp ${facts.round.name} theo số liệu ghi trong sổ bàn giao đến ${longDay(day)}${except}.`,
    ),
    paragraph(
      `2. Đơn vị đã lập ${printedNumber(lists.length)} danh sách, trong đó ${printedNumber(empty)} danh sách không phát sinh. Tổng số kê khai: ${printedNumber(sums.declared)} dòng (bằng chữ: ${numberInWords(sums.declared)} dòng); đã tiếp nhận ${printedNumber(sums.accepted)} dòng; không bàn giao có căn cứ ${printedNumber(sums.closed)} dòng; còn lại ${printedNumber(sums.open)} dòng. Tổng giá trị kê khai: ${printedNumber(sums.money)} đồng (bằng chữ: ${moneyInWords(sums.money)}).`,
    ),
    paragraph(
      `3. Trong ${printedNumber(points.length)} việc phải hoàn thành trước khi kết thúc (Phụ lục I), ${printedNumber(points.length - reserved.length)} việc đã xong, ${printedNumber(reserved.length)} việc còn bảo lưu theo văn bản đã ký.`,
    ),
    ...(reserved.length > 0
      ? [
          paragraph('4. Các nội dung bảo lưu, tiếp tục giải quyết sau khi kết thúc đơn vị:'),
          ...reserved.map(({ point, paper }): PaperBlock => ({
            kind: 'point',
            text: `- ${POINT_WORDS[point]}: văn bản số ${paper!.number} ngày ${printedDay(paper!.day)} của ${paper!.signer ?? ''}. ${paper!.note ?? ''}`,
          })),
        ]
      : []),
    paragraph(
      'Giấy xác nhận này không thay thế các biên bản bàn giao đã ký. Nội dung phát sinh sau ngày cấp được ghi bổ sung trong sổ bàn giao.',
    ),
  ];
}

const bodyWords = ({ name, endsOn }: ClosingFacts['bodies'][number]): string =>
  endsOn ? `${name} (kết thúc hoạt động sau ngày ${printedDay(endsOn)})` : name;

const annex = (name: string, title: string, { number, day }: CertificateSaid) => ({
  ...{ name, title, landscape: true, table: { columns: [], rows: [] }, after: [] },
  note: `(Kèm theo Giấy xác nhận số ${number} ${longDay(day)})`,
});
