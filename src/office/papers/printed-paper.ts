/** What was found in a paper as it lies on disk. */
export interface PrintedPaper {
  format: 'docx' | 'pdf';
  /** The data it carries, word for word; undefined where there are none. */
  data?: string;
  /** Texts of the QR codes on it. */
  codes: string[];
  /**
   * What is printed. A Word file tells its pieces (paragraphs and cells); of a PDF only the letters of
   * each page are known in their order, without spaces.
   */
  text: { pieces: string[] } | { pages: string[] };
}

/** A file that is no paper of this kind, or a damaged one. */
export class PaperProblem extends Error {
  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/** Letters without any space, as the two sides are compared in a PDF. */
export const letters = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
