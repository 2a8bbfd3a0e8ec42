/** Figures of a period that indicators are made of; each a column of `indicator_report`, in thousandths. */
export const MEASURES = [
  'received',
  'resolved',
  'early',
  'onTime',
  'late',
  'lateSync',
  'lateStaff',
  'lateCitizen',
  'onlineFull',
  'onlinePartial',
  'inputDigitised',
  'resultDigitised',
  'reused',
  'payments',
  'cashless',
  'receptions',
  'receptionMinutes',
  'surveyed',
  'satisfied',
  'feedback',
  'feedbackAnswered',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Figures = Partial<Record<Measure, number | null>>;

/** `receptionMinutes` → `reception_minutes`. */
export const columnOfMeasure = (measure: Measure): string =>
  measure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
