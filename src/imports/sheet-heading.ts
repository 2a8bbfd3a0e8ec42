/** The heading of one column of a sheet, from the outermost group caption to the lowest line. */
export interface SheetHeading {
  /** Column number from 1. */
  column: number;
  path: string[];
}
