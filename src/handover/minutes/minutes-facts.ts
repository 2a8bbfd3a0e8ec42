import type { MinutesData } from './minutes-data';

/** What an officer adds to the record when minutes are drawn up. */
export interface MinutesOrder {
  /** The day the minutes bear. */
  day: string;
  /** Name of the place before the date. */
  place: string;
  /** Where the parties met; null where it is not to be said. */
  venue: string | null;
  giver: Person[];
  receiver: Person[];
  witness: { name: string; representatives: Person[] } | null;
  /** Legal bases without "Căn cứ" and punctuation. */
  bases: string[];
  /** Papers handed over with the things. */
  papers: string | null;
  opinions: string | null;
  copies: number;
  records: RecordsOrder | null;
}

export interface Person {
  name: string;
  position: string;
}

/** What the records form asks beside the list; null where it is not known. */
export interface RecordsOrder {
  /** Hundredths of a shelf metre. */
  shelfCentimetres: number | null;
  electronicFiles: number | null;
  electronicDocuments: number | null;
}

/** What the sentences of the paper are made of: the data but for rows and text. */
export type MinutesFacts = Omit<
  MinutesData,
  'format' | 'version' | 'rows' | 'columns' | 'text' | 'lists'
> & {
  place: string;
  venue: string | null;
  bases: string[];
  papers: string | null;
  opinions: string | null;
  records: (RecordsOrder & RecordsFigures) | null;
  /** What independent sources say of the whole list, in sentences; the annexes carry them. */
  control: string[];
  /** Who issues the paper: heads it and numbers it. */
  issuer: string;
  keyId: string;
};

/** What the rows of a records list say of it as a whole. */
export interface RecordsFigures {
  boxes: number;
  files: number;
  /** "1998 - 2025", or null where no row says when. */
  period: string | null;
  /** Names of the fonds. */
  fonds: string[];
  states: string[];
}

/** "Chủ tịch UBND xã Đồng Tâm" → "Nguyên Chủ tịch UBND xã Đồng Tâm", once. */
export const formerPosition = (position: string): string =>
  /^nguyên\s/iu.test(position) ? position : `Nguyên ${position}`;
