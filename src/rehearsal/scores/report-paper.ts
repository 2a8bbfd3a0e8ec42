import { longDay, printedNumber } from '../../handover/minutes/printed-value';
import type { Paper, PaperBlock, PaperColumn, PaperTable } from '../../office/papers/paper';
import { paperTime } from '../../platform/vietnam-time';
import { comparisonBlocks, dossierBlocks } from './report-dossiers';
import { groupChart, pointsChart } from './report-charts';
import { applying, figuresOf, shareText, type ReportFacts } from './report-facts';

/**
 * The evaluation report of a round (báo cáo đánh giá lần vận hành thử) as an official paper: what was done, shares with
 * their denominators by group and unit, mandatory items that block, the conclusion.
 */
export function reportPaper(facts: ReportFacts): Paper {
  const { round, trial, scores, day } = facts;
  return {
    title: `Báo cáo đánh giá lần vận hành thử số ${trial.number}`,
    heading: {
      superior: round.provinceName.toLocaleUpperCase('vi'),
      agency: ['TỔ CÔNG TÁC', 'VẬN HÀNH THỬ NGHIỆM'],
      number: `Số: ${trial.paperNumber ?? '……/BC'}`,
      placeAndDate: `${round.provinceName.replace(/^(Tỉnh|Thành phố) /, '')}, ${longDay(day)}`,
    },
    name: 'BÁO CÁO',
    subject: `Kết quả vận hành thử nghiệm lần số ${trial.number}: ${trial.name}`,
    blocks: [
      ...situation(facts),
      ...results(facts),
      ...comparisonBlocks(facts),
      ...(facts.dossiers ? dossierBlocks(facts.dossiers) : []),
      ...blocked(facts),
      ...ending(facts),
    ],
    signatures: [
      {
        role: trial.signer ?? 'NGƯỜI LẬP BÁO CÁO',
        how: '(Ký, ghi rõ họ tên, đóng dấu)',
        people: [],
      },
    ],
    codeCaption: [
      ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
      `Số liệu tính đến ${paperTime(new Date(scores.at))}. Tệp này mang theo toàn bộ số liệu của báo cáo.`,
      'Mã QR ghi số lần vận hành thử và mã băm SHA-256 của số liệu; không thay chữ ký và con dấu.',
    ],
    annexes: [
      {
        name: 'PHỤ LỤC',
        title: 'KẾT QUẢ TỪNG XÃ, PHƯỜNG, ĐẶC KHU',
        note: `(Kèm theo Báo cáo đánh giá lần vận hành thử số ${trial.number})`,
        landscape: true,
        table: unitTable(facts),
        after: [],
      },
    ],
  };
}

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
const clause = (text: string): PaperBlock => ({ kind: 'clause', text });
const column = (title: string, weight: number, align: PaperColumn['align'] = 'right') => ({
  ...{ title, weight, align },
});

function situation({ round, trial, scores }: ReportFacts): PaperBlock[] {
  const when = (moment: string | null) => (moment ? paperTime(new Date(moment)) : 'chưa ghi nhận');
  const extent =
    trial.follows === null
      ? 'chạy toàn bộ nội dung'
      : `chạy lại các nội dung chưa đạt của lần số ${trial.follows}`;
  const people = trial.evaluators.map(({ name, position }) => `${name} (${position})`).join('; ');
  return [
    clause('TÌNH HÌNH THỰC HIỆN'),
    paragraph(
      `Lần vận hành thử số ${trial.number} của ${round.name} ${extent}, bắt đầu lúc ${when(trial.startedAt)}, kết thúc lúc ${when(trial.stoppedAt)}, thời gian cho phép ${printedNumber(trial.boxMinutes)} phút. Số đơn vị tham gia: ${printedNumber(scores.units.length)}.`,
    ),
    paragraph(
      `Bộ nội dung kiểm tra: ${trial.template.name.vi} (phiên bản ${trial.template.edition}).`,
    ),
    ...(people ? [paragraph(`Người đánh giá: ${people}.`)] : []),
  ];
}

function results({ scores }: ReportFacts): PaperBlock[] {
  const { all, units } = scores;
  const passed = units.filter(({ score }) => score.mandatoryPassed).length;
  const full = units.filter(({ score }) => score.all.notEvaluated === 0).length;
  const table: PaperTable = {
    columns: GROUP_COLUMNS,
    rows: [
      ...scores.groups.map(({ code, name, score }) => ({
        cells: [`${code}. ${name.vi}`, ...figuresOf(score)],
      })),
      { cells: ['Tổng cộng', ...figuresOf(all)], total: true },
    ],
  };
  return [
    clause('KẾT QUẢ'),
    paragraph(
      `Đơn vị đã xác nhận đủ nội dung: ${shareText(full, units.length)}. Đơn vị đạt đủ nội dung bắt buộc: ${shareText(passed, units.length)}.`,
    ),
    paragraph(
      `Nội dung đạt: ${shareText(all.all.met, applying(all.all))}; đạt một phần: ${shareText(all.all.partlyMet, applying(all.all))}; không đạt: ${shareText(all.all.notMet, applying(all.all))}; chưa đánh giá: ${shareText(all.all.notEvaluated, applying(all.all))}. Mẫu số là số nội dung phải đánh giá, không gồm ${printedNumber(all.all.notApplicable)} nội dung không áp dụng. Nội dung chưa đánh giá không tính là đạt.`,
    ),
    { kind: 'table', table },
    { kind: 'chart', chart: groupChart(scores) },
    ...(units.length > 1 ? [{ kind: 'chart' as const, chart: pointsChart(scores) }] : []),
  ];
}

const GROUP_COLUMNS: PaperColumn[] = [
  column('Nhóm nội dung', 30, 'left'),
  column('Phải đánh giá', 10),
  column('Đạt', 8),
  column('Đạt một phần', 9),
  column('Không đạt', 8),
  column('Chưa đánh giá', 9),
  column('Điểm', 9),
  column('Bắt buộc đạt', 16),
];

function blocked({ scores }: ReportFacts): PaperBlock[] {
  const rows = scores.units.flatMap(({ unitName, blockers }) =>
    blockers
      .filter(({ result }) => result !== null)
      .map(({ code, name, result, note }) => ({
        cells: [
          unitName,
          `${code} ${name.vi}`,
          result === 'not_met' ? 'Không đạt' : 'Đạt một phần',
          note ?? '',
        ],
      })),
  );
  const open = scores.units.reduce(
    (sum, { blockers }) => sum + blockers.filter(({ result }) => result === null).length,
    0,
  );
  return [
    clause('NỘI DUNG BẮT BUỘC CHƯA ĐẠT'),
    rows.length === 0
      ? paragraph('Không có nội dung bắt buộc nào được xác nhận là chưa đạt.')
      : {
          kind: 'table',
          table: {
            columns: [
              column('Đơn vị', 20, 'left'),
              column('Nội dung', 34, 'left'),
              column('Kết quả', 14, 'left'),
              column('Lý do', 30, 'left'),
            ],
            rows,
          },
        },
    ...(open > 0
      ? [paragraph(`Còn ${printedNumber(open)} nội dung bắt buộc chưa được đánh giá ở các đơn vị.`)]
      : []),
  ];
}

function ending({ trial }: ReportFacts): PaperBlock[] {
  return [
    clause('KẾT LUẬN'),
    paragraph(trial.conclusion ?? 'Lần vận hành thử chưa kết thúc đánh giá; chưa có kết luận.'),
  ];
}

function unitTable({ scores }: ReportFacts): PaperTable {
  return {
    columns: [column('Xã, phường, đặc khu', 30, 'left'), ...GROUP_COLUMNS.slice(1)],
    rows: [
      ...scores.units.map(({ unitName, score }) => ({
        cells: [unitName, ...figuresOf(score)],
      })),
      {
        cells: ['Tổng cộng', ...figuresOf(scores.all)],
        total: true,
      },
    ],
  };
}
