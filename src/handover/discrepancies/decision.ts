/** What was decided about a discrepancy, and by which paper where there is one. */
export interface Decision {
  number: string | null;
  /** Day on the paper, YYYY-MM-DD. */
  date: string | null;
  text: string;
}
