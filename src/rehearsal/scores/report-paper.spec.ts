import { visibleText } from '../../office/papers/paper';
import { scoreOf, type ResultValue } from '../score';
import { shareText, type ReportFacts } from './report-facts';
import { pointsChart } from './report-charts';
import { reportPaper } from './report-paper';
import { reportSheets } from './report-sheets';

const items = ['A1', 'A2', 'A3', 'A4'].map((code) => ({ code, mandatory: code === 'A1' }));
const score = (results: Record<string, ResultValue>) =>
  scoreOf(items, new Map(Object.entries(results)));
const own = score({ A1: 'not_met', A2: 'met', A3: 'not_applicable' });

const facts: ReportFacts = {
  round: { name: 'Đợt sắp xếp 2025', provinceName: 'Tỉnh Quảng Ninh', demonstration: true },
  trial: {
    ...{ number: 1, name: 'Đồng loạt 54 đơn vị', purpose: 'full', follows: null },
    ...{ startedAt: '2025-06-20T01:00:00.000Z', stoppedAt: null, boxMinutes: 30 },
    ...{ evaluators: [{ name: 'Trần Văn A', position: 'Tổ trưởng' }], conclusion: null },
    ...{ paperNumber: null, signer: null },
    template: { id: 't', code: 'c', edition: 2, name: { vi: 'Bộ nội dung', en: 'Checklist' } },
  },
  scores: {
    ...{ id: 'x', number: 1, name: 'Đồng loạt', at: '2025-06-20T02:00:00.000Z', all: own },
    groups: [{ code: 'A', name: { vi: 'Đảng ủy', en: 'Party' }, score: own }],
    units: [
      {
        ...{ unitId: 'u', unitCode: '06676', unitName: 'Phường Hà Lầm', rehearsalId: 'r' },
        ...{ score: own, groups: [{ code: 'A', score: own }] },
        blockers: [
          {
            ...{ code: 'A1', name: { vi: 'Con dấu', en: 'Seal' }, result: 'not_met' },
            note: 'Chưa đăng ký mẫu dấu.',
          },
        ],
      },
    ],
  },
  dossiers: {
    ...{ count: 2, purged: 1 },
    indicators: {
      ...{ online: { part: 1, whole: 2 }, digitised: { part: 3, whole: 4 } },
      ...{ transparent: { part: 5, whole: 5 }, documents: { part: 0, whole: 0 } },
      stored: { part: 0, whole: 1 },
    },
    steps: [
      {
        ...{ scenario: '5B-TT', scenarioName: 'Năm bước', channel: 'counter', position: 1 },
        ...{ name: 'Tiếp nhận', standardMinutes: 10, measured: 2, beyond: 1, mean: 5, longest: 12 },
      },
    ],
  },
  day: '2025-06-21',
};

describe('the evaluation report of a round', () => {
  const text = visibleText(reportPaper(facts));

  it('tells every share with its denominator, without what does not apply', () => {
    expect(text.join('\n')).toContain('Nội dung đạt: 1/3 (33,3%)');
    expect(text.join('\n')).toContain('chưa đánh giá: 1/3 (33,3%)');
    expect(text.join('\n')).toContain('không gồm 1 nội dung không áp dụng');
    expect(shareText(0, 0)).toBe('–');
  });

  it('names what blocks with its reason, and that the conclusion is missing', () => {
    expect(text).toEqual(
      expect.arrayContaining(['Phường Hà Lầm', 'A1 Con dấu', 'Không đạt', 'Chưa đăng ký mẫu dấu.']),
    );
    expect(text.join('\n')).toContain('chưa có kết luận');
    expect(text.join('\n')).toContain('DỮ LIỆU MẪU');
  });

  it('carries the same figures in the workbook', () => {
    const sheets = reportSheets(facts);
    const [groups, units, , blocked] = sheets;
    expect([...(groups!.rows as Iterable<object>)]).toMatchObject([
      { code: 'A', applying: 3, met: 1, notMet: 1, notEvaluated: 1, mandatoryMet: 0, mandatory: 1 },
    ]);
    expect([...(units!.rows as Iterable<object>)]).toMatchObject([{ code: '06676', applying: 3 }]);
    expect([...(blocked!.rows as Iterable<object>)]).toMatchObject([{ result: 'Không đạt' }]);
  });

  it('tells the five indicators and the minutes of each step, beside the standard', () => {
    const whole = text.join('\n');
    expect(whole).toContain('đã xác nhận xóa: 1/2 (50,0%)');
    expect(text).toEqual(expect.arrayContaining(['3/4 (75,0%)', '–', '5B-TT (trực tiếp)']));
    expect(text).toEqual(expect.arrayContaining(['1. Tiếp nhận', '5,0', '12,0', '1/2 (50,0%)']));
    const sheets = reportSheets(facts);
    expect([...(sheets[4]!.rows as Iterable<object>)]).toHaveLength(5);
    expect([...(sheets[5]!.rows as Iterable<object>)]).toMatchObject([{ mean: 5, beyond: 1 }]);
  });

  it('puts a second run beside the round it follows', () => {
    const previous = { ...facts.scores, number: 1 };
    const second = { ...facts, previous, trial: { ...facts.trial, number: 2, follows: 1 } };
    expect(visibleText(reportPaper(second)).join('\n')).toContain('Điểm lần số 1');
  });

  it('draws what the tables tell: every group, every indicator, every step, in figures', () => {
    const charts = reportPaper(facts).blocks.flatMap((block) =>
      block.kind === 'chart' ? [block.chart] : [],
    );
    expect(charts.map(({ title }) => title)).toEqual([
      'Kết quả theo nhóm nội dung (số nội dung)',
      'Năm chỉ tiêu của hồ sơ thử nghiệm',
      'Phút bình quân của từng bước so với phút chuẩn',
    ]);
    const [groups, indicators, steps] = charts;
    expect(groups!.series.map(({ name, values }) => [name, values[0]])).toEqual([
      ...[
        ['Đạt', 1],
        ['Đạt một phần', 0],
        ['Không đạt', 1],
        ['Chưa đánh giá', 1],
      ],
    ]);
    expect(indicators!.series[0]!.values).toEqual([50, 75, 100, null, 0]);
    expect(steps!.series.map(({ values }) => values)).toEqual([[5], [10]]);
    expect(reportSheets(facts).map(({ chart }) => chart?.series.map(({ key }) => key))).toEqual([
      ...[['met', 'partlyMet', 'notMet', 'notEvaluated'], ['percent'], undefined, undefined],
      ...[['percent'], ['mean', 'standardMinutes']],
    ]);
  });

  it('counts every unit once among the points, also one without any', () => {
    const none = { ...facts.scores.units[0]!, score: score({}) };
    const { categories, series } = pointsChart({
      ...facts.scores,
      units: [facts.scores.units[0]!, { ...none, score: { ...none.score, percent: null } }, none],
    });
    expect(series[0]!.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(3);
    expect(categories.at(-1)).toBe('Chưa có điểm');
    expect(series[0]!.values.at(-1)).toBe(1);
  });
});
