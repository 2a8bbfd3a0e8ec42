/** One label of a sheet. */
export interface Label {
  /** What the QR code holds. */
  code: string;
  /** Whose it is now. */
  owner: string;
  name: string;
  /** Code for people, and how many of it there are. */
  line: string;
  /** Where it came from. */
  source: string;
}
