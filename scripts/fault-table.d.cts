export interface FaultTest {
  /** Path from the root of the project. */
  file: string;
  /** Names of the groups around the test, then its own. */
  titles: string[];
  state: 'passed' | 'failed' | 'skipped';
  seconds: number;
}
export interface FaultLine {
  id: string;
  tried: number;
  lost: number;
  result: 'passed' | 'failed' | 'missing';
  seed?: number;
  note?: string;
}
export interface FaultRow {
  id: string;
  tried: number;
  asked?: number;
  lost: number;
  passed: boolean;
  excused?: boolean;
  seconds: number;
  why: string;
  note?: string;
}
export type FaultList = Record<string, { fault: string; tests: string[]; asked?: number }>;
export function faultTable(
  list: FaultList,
  tests: FaultTest[],
  reports: FaultLine[],
  options?: { allowMissing?: boolean },
): FaultRow[];
export function faultLines(rows: FaultRow[]): string[];
export function idsOf(titles: string[]): string[];
