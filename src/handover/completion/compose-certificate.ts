import type { Paper, PaperTable } from '../../office/papers/paper';
import { printedDay, printedNumber } from '../minutes/printed-value';
import type { CertificateData } from './certificate-facts';
import { listSums } from './certificate-sums';
import { POINT_WORDS, STANDING_WORDS } from './completion-words';

/** The whole certificate: the text that travels with the data, and the annexes made of the facts. */
export function composeCertificate(data: CertificateData): Paper {
  const tables = [pointTable(data), listTable(data)];
  return {
    ...data.text,
    annexes: data.text.annexes.map((annex, at) => ({
      ...annex,
      table: tables[at] ?? annex.table,
    })),
  };
}

function pointTable({ facts }: CertificateData): PaperTable {
  return {
    columns: [
      { title: 'STT', weight: 1, align: 'center' },
      { title: 'Việc phải hoàn thành', weight: 7, align: 'left' },
      { title: 'Kết quả', weight: 4, align: 'left' },
      { title: 'Văn bản', weight: 8, align: 'left' },
    ],
    rows: facts.points.map(({ point, standing, paper }, at) => ({
      cells: [
        String(at + 1),
        POINT_WORDS[point],
        STANDING_WORDS[standing],
        paper ? paperWords(paper) : '',
      ],
    })),
  };
}

type FactPaper = NonNullable<CertificateData['facts']['points'][number]['paper']>;

function paperWords({ number, day, signer, documents }: FactPaper): string {
  const by = signer ? ` của ${signer}` : '';
  const counts = documents
    ? `: còn hiệu lực ${printedNumber(documents.inForce)}, thay thế ${printedNumber(documents.replace)}, bãi bỏ ${printedNumber(documents.repeal)} văn bản`
    : '';
  return `Số ${number} ngày ${printedDay(day)}${by}${counts}`;
}

function listTable({ facts: { lists } }: CertificateData): PaperTable {
  const right = (title: string, weight: number) => ({ title, weight, align: 'right' as const });
  const sums = listSums(lists);
  const figures = (of: typeof sums) =>
    [of.declared, of.accepted, of.closed, of.open, of.money].map(printedNumber);
  return {
    columns: [
      { title: 'STT', weight: 1, align: 'center' },
      { title: 'Danh sách', weight: 7, align: 'left' },
      { title: 'Tình trạng', weight: 3, align: 'left' },
      right('Kê khai (dòng)', 2),
      right('Đã tiếp nhận', 2),
      right('Không bàn giao', 2),
      right('Còn lại', 2),
      right('Giá trị kê khai (đồng)', 3.5),
    ],
    rows: [
      ...lists.map((list, at) => ({
        cells: [
          String(at + 1),
          `${list.type} ${list.name}`,
          list.state === 'filed' ? 'Đã nộp' : 'Không phát sinh',
          ...figures(list),
        ],
      })),
      { total: true, cells: ['', 'Tổng cộng', '', ...figures(sums)] },
    ],
  };
}
