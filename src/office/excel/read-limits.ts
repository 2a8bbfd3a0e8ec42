/** How much a workbook may cost; each figure can be set. */
export interface ReadLimits {
  /** Size of the file as uploaded, in bytes. */
  fileBytes: number;
  /** Files inside the zip container. */
  entries: number;
  /** Bytes after inflating: as declared by the container, and again as counted while reading. */
  inflatedBytes: number;
  /** Rows with a value, for each sheet. */
  rows: number;
  /** The last column that may hold a value. */
  columns: number;
  /** Cells with a value, in all sheets together. */
  cells: number;
  /** Characters of one cell (32,767 is also the limit of Excel itself). */
  cellLength: number;
  /** Merged ranges, for each sheet. */
  merges: number;
  /** Time allowed to a file of 100 KB or more, in milliseconds; a smaller one is allowed less. */
  baseMilliseconds: number;
  /** Further time for each megabyte of the file, in milliseconds. */
  millisecondsPerMegabyte: number;
  /** Further time for each 10,000 rows read, in milliseconds. */
  millisecondsPer10000Rows: number;
  /** Memory of the reading process beyond what an idle one takes, in megabytes. */
  heapMegabytes: number;
}

export const defaultReadLimits: Readonly<ReadLimits> = {
  fileBytes: 20 * 1024 * 1024,
  entries: 200,
  inflatedBytes: 150 * 1024 * 1024,
  rows: 200_000,
  columns: 16_384,
  cells: 4_000_000,
  cellLength: 32_767,
  merges: 100_000,
  baseMilliseconds: 7_000,
  millisecondsPerMegabyte: 1_000,
  millisecondsPer10000Rows: 1_000,
  heapMegabytes: 256,
};

/** What any file is allowed, however small. */
const LEAST_MS = 1_500;
const FULL_BASE_BYTES = 100 * 1024;

/** A busy machine makes a file wait so many times longer before it is given up. */
const MOST_PATIENCE = 3;
/** Nor longer than so, but for what its megabytes and its rows buy. */
const MOST_WAITING_MS = 10_000;

/**
 * Time a file may take before any of its rows is met, in milliseconds of a processor. Of a few kilobytes an honest list is
 * read in a tenth of a second: what goes on for longer is made to harm, or damaged.
 */
export function timeForBytes(bytes: number, limits: ReadLimits): number {
  return baseTime(bytes, limits) + (bytes / 1024 / 1024) * limits.millisecondsPerMegabyte;
}

/**
 * How long a file is waited for by the clock, whatever others take of the processor.
 *
 * @param allowed time of a processor that it may take, as its bytes and rows have bought so far
 */
export function longestWait(allowed: number, bytes: number, limits: ReadLimits): number {
  const bought = allowed - baseTime(bytes, limits);
  const most = Math.min(allowed * MOST_PATIENCE, MOST_WAITING_MS + bought * MOST_PATIENCE);
  return Math.max(allowed, most);
}

function baseTime(bytes: number, limits: ReadLimits): number {
  const most = limits.baseMilliseconds;
  const least = Math.min(most, LEAST_MS);
  return least + (most - least) * Math.min(1, bytes / FULL_BASE_BYTES);
}
