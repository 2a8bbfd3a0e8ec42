import { longDay } from '../../handover/minutes/printed-value';
import type { TableRow, TableSheet } from '../../office/excel/table';
import type { Paper, PaperColumn } from '../../office/papers/paper';
import { paperTime, vietnamDay } from '../../platform/vietnam-time';
import { agencyOf } from '../../readiness/report-summary';
import type { RankingSetView } from './ranking-sets.schema';

/** What the paper of a set says. */
export interface RankingFacts {
  round: { name: string; provinceName: string; demonstration: boolean };
  set: RankingSetView;
  asOf: string;
}

const column = (title: string, weight: number, align: PaperColumn['align'] = 'left') => ({
  ...{ title, weight, align },
});
const figure = (value: number | null, digits = 2): string =>
  value === null ? '–' : value.toLocaleString('vi-VN', { maximumFractionDigits: digits });

const valueText = (value: number | null, kind: 'share' | 'mean') =>
  value === null || kind === 'mean' ? figure(value) : `${figure(value)} %`;

const RULES = [
  'Chỉ số liệu đã được xác nhận minh chứng mới tính điểm, xếp thứ; đơn vị bằng điểm thì cùng thứ hạng.',
  'Bảng này là căn cứ tham khảo đối với đơn vị, không đánh giá, xếp loại cá nhân.',
];

/** The result table of a set as an official paper. */
export function rankingPaper({ round, set, asOf }: RankingFacts): Paper {
  const [superior, agency] = agencyOf(round.provinceName).split('\n');
  const place = round.provinceName.replace(/^(Tỉnh|Thành phố) /i, '');
  const { period, criteria, lines, unitsInAll, title } = set;
  const ranked = lines.filter(({ rank }) => rank !== null).length;
  return {
    title: `${title} – ${round.name}`,
    heading: {
      ...{ superior, agency: [agency!], number: 'Số: ……/TB-SNV' },
      placeAndDate: `${place}, ${longDay(vietnamDay(new Date(asOf)))}`,
    },
    name: 'THÔNG BÁO',
    subject: title,
    blocks: [
      { kind: 'basis', text: 'Căn cứ Quyết định số 766/QĐ-TTg ngày 23/06/2022;' },
      {
        kind: 'paragraph',
        text: `Kết quả ${period.name.vi} của ${figure(lines.length)}/${figure(unitsInAll)} xã, phường, đặc khu, trong đó ${figure(ranked)} đơn vị có số liệu được xác nhận. ${
          set.publishedAt
            ? `Công bố ngày ${paperTime(new Date(set.publishedAt))}.`
            : 'Chưa công bố; chỉ dùng trong nội bộ cơ quan xếp thứ.'
        }`,
      },
      {
        kind: 'table',
        table: {
          columns: [
            column('Tiêu chí', 46),
            ...[column('Trọng số', 14, 'right'), column('Mục tiêu', 16, 'right')],
            column('Hướng tốt', 18),
          ],
          rows: criteria.map(({ name, weight, target, kind, better }) => ({
            cells: [
              ...[name.vi, figure(weight), valueText(target, kind)],
              better === 'higher' ? 'càng cao càng tốt' : 'càng thấp càng tốt',
            ],
          })),
        },
      },
    ],
    signatures: [
      { role: 'NGƯỜI LẬP', how: '(Ký, ghi rõ họ tên)', people: [] },
      { role: 'THỦ TRƯỞNG CƠ QUAN', how: '(Ký, ghi rõ họ tên, đóng dấu)', people: [] },
    ],
    codeCaption: [
      ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
      `Mã băm của bộ kết quả: ${set.digest}.`,
    ],
    annexes: [
      {
        ...{ name: 'PHỤ LỤC', title: 'KẾT QUẢ XẾP THỨ CÁC XÃ, PHƯỜNG, ĐẶC KHU', landscape: true },
        note: `(${title}, ${period.name.vi})`,
        table: {
          columns: [
            ...[column('Thứ hạng', 8, 'right'), column('Xã, phường, đặc khu', 22)],
            column('Điểm', 8, 'right'),
            ...criteria.map(({ name }) => column(name.vi, 9, 'right')),
          ],
          rows: lines.map(({ unit, rank, score, values }) => ({
            cells: [
              ...[figure(rank), unit.name, figure(score)],
              ...criteria.map(({ code, kind }) => valueText(values[code] ?? null, kind)),
            ],
          })),
        },
        after: RULES,
      },
    ],
  };
}

/** The same as a workbook. */
export function rankingSheets({ round, set }: RankingFacts): TableSheet[] {
  const { criteria, lines, title, period } = set;
  const number = (key: string, header: string) => ({
    ...{ key, header, width: 14, kind: 'number' as const },
  });
  return [
    {
      ...{ name: 'Kết quả xếp thứ', agency: agencyOf(round.provinceName), filter: true },
      title: [title.toLocaleUpperCase('vi'), `Kết quả ${period.name.vi}`],
      columns: [
        number('rank', 'Thứ hạng'),
        { key: 'unit', header: 'Xã, phường, đặc khu', width: 30, kind: 'text' },
        number('score', 'Điểm'),
        { key: 'verified', header: 'Minh chứng', width: 18, kind: 'text' },
        ...criteria.flatMap(({ code, name, weight }) => [
          number(code, name.vi),
          number(`${code} điểm`, `Điểm (tối đa ${weight})`),
        ]),
      ],
      rows: lines.map(({ unit, rank, score, verified, reported, values, points }): TableRow => ({
        ...{ unit: unit.name, rank, score },
        verified: verified ? 'Đã xác nhận' : reported ? 'Chưa xác nhận' : 'Chưa báo cáo',
        ...Object.fromEntries(
          criteria.flatMap(({ code }) => [
            [code, values[code] ?? null],
            [`${code} điểm`, points[code] ?? null],
          ]),
        ),
      })),
      notes: RULES,
    },
  ];
}
