/** Measures of Decree 30/2020/NĐ-CP, Annex I, I: A4, Times New Roman metrics; millimetres and points. */
export const SHEET = {
  width: 210,
  height: 297,
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  /** A landscape sheet lies on its left edge, so the wide margin is on top. */
  landscape: { top: 30, bottom: 15, left: 20, right: 20 },
  text: 13,
  table: 10,
  small: 9,
  /** First line of a paragraph. */
  indent: 12.7,
} as const;

/** Name of the type that Word asks for; the PDF carries Tinos, which has the same widths. */
export const TYPEFACE = 'Times New Roman';

const MM_PER_INCH = 25.4;
/** Twentieths of a point, by which Word measures. */
export const twips = (mm: number): number => Math.round((mm / MM_PER_INCH) * 1440);
/** Points, by which a PDF measures. */
export const points = (mm: number): number => (mm / MM_PER_INCH) * 72;
