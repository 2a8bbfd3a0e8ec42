import { printedNumber } from '../../handover/minutes/printed-value';
import type { DossiersView } from '../dossiers/dossiers.schema';
import type { Indicator } from '../dossiers/indicators';
import type { StepFigures } from '../dossiers/step-figures';
import type { TrialDetail } from '../trials/trials.schema';
import type { ResultCounts, Score } from '../score';
import type { ScoresView } from './scores.schema';

/** Everything an evaluation report tells. */
export interface ReportFacts {
  round: { name: string; provinceName: string; demonstration: boolean };
  trial: Pick<
    TrialDetail,
    | 'number'
    | 'name'
    | 'purpose'
    | 'follows'
    | 'startedAt'
    | 'stoppedAt'
    | 'boxMinutes'
    | 'evaluators'
    | 'conclusion'
    | 'paperNumber'
    | 'signer'
    | 'template'
  >;
  scores: ScoresView;
  /** Scores of the round that it follows, where it is a second run. */
  previous?: ScoresView | null;
  /** Test dossiers with their indicators and measured minutes; left out where there were none. */
  dossiers?: {
    count: number;
    purged: number;
    indicators: DossiersView['indicators'];
    steps: StepFigures[];
  } | null;
  /** Day of the report, `YYYY-MM-DD`, and the moment of its figures. */
  day: string;
}

/** The five indicators of Bình Định as papers call them. */
export const INDICATOR_WORDS: Record<Indicator, string> = {
  online: 'Tiếp nhận và thanh toán trực tuyến thành công',
  digitised: 'Thành phần hồ sơ được số hóa',
  transparent: 'Bước xử lý người nộp theo dõi được',
  documents: 'Văn bản, giấy tờ điện tử hợp lệ',
  stored: 'Kết quả lưu vào kho dữ liệu của công dân',
};

/** A share of a whole in percent; null where nothing was measured. */
export const percentOf = ({ part, whole }: { part: number; whole: number }): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10;

/** A share as papers write it, with its denominator: `12/16 (75,0%)`; a dash where nothing applies. */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = Math.round((part * 1000) / whole) / 10;
  return `${printedNumber(part)}/${printedNumber(whole)} (${percentText(percent)})`;
}

/** `66,7%`; a dash where there is none. */
export const percentText = (percent: number | null): string =>
  percent === null ? '–' : `${percent.toFixed(1).replace('.', ',')}%`;

/** Items that apply: the denominator of every share. */
export const applying = ({ total, notApplicable }: ResultCounts): number => total - notApplicable;

/** Counts of a score as a row of a table. */
export const figuresOf = ({ all, mandatory, percent }: Score): string[] => [
  printedNumber(applying(all)),
  printedNumber(all.met),
  printedNumber(all.partlyMet),
  printedNumber(all.notMet),
  printedNumber(all.notEvaluated),
  percentText(percent),
  shareText(mandatory.met, applying(mandatory)),
];
