import type { RunningJob } from '../platform/jobs/job-definition';

/** Progress of a reading is told in per cent, with the rows in words. */
export const WHOLE = 100;
/** How far a reading is when its rows are checked, and when what was found is stored. */
export const CHECKING = 60;
export const STORING = 75;

const words = new Intl.NumberFormat('vi-VN');

/**
 * Tells of a job how many rows of its file were read.
 * @param total rows seen in the file when it came in; 0 where nobody looked: then only the rows are told.
 */
export function readingSteps(
  job: Pick<RunningJob<never>, 'progress'>,
  total: number,
): (rows: number) => void {
  return (rows) => {
    const share = total > 0 ? Math.min(1, rows / total) * CHECKING : 0;
    const note =
      total > 0
        ? `Đã đọc ${words.format(Math.min(rows, total))} trong ${words.format(total)} dòng`
        : `Đã đọc ${words.format(rows)} dòng`;
    // How far it is may be lost: the next rows tell it again.
    job.progress(Math.floor(share), WHOLE, note).catch(() => undefined);
  };
}
