import fs from 'node:fs';

const LOOK_MS = 100;
const PAGE_BYTES = 4096;
const MEGABYTE = 1024 * 1024;

/**
 * Most memory that a process and those it started held together while some work was done, in whole
 * megabytes; null where the system does not tell (it has no /proc).
 * @param pid this process unless told.
 */
export async function peakMemory<T>(
  work: () => Promise<T>,
  pid = process.pid,
): Promise<[T, number | null]> {
  let most = 0;
  const look = () => (most = Math.max(most, familyBytes(pid)));
  const told = fs.existsSync(`/proc/self/task/${process.pid}/children`);
  const timer = told ? setInterval(look, LOOK_MS) : undefined;
  try {
    const done = await work();
    if (told) look();
    return [done, told ? Math.round(most / MEGABYTE) : null];
  } finally {
    clearInterval(timer);
  }
}

/** What a process and those it started hold together now, in whole megabytes; null where the system does not tell. */
export const memoryNow = (pid = process.pid): number | null =>
  fs.existsSync(`/proc/self/task/${process.pid}/children`)
    ? Math.round(familyBytes(pid) / MEGABYTE)
    : null;

/** Resident bytes of a process and of every process below it. */
const familyBytes = (pid: number): number =>
  [pid, ...belowOrNone(pid)].reduce(
    (all, pid) => all + Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE_BYTES,
    0,
  );

/** Asked of the threads that started them: a look at every process of the machine would itself be measured. */
function below(pid: number): number[] {
  const threads = fs.readdirSync(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...belowOrNone(child)]);
}

function belowOrNone(pid: number): number[] {
  try {
    return below(pid);
  } catch {
    return [];
  }
}

/** A process may end between two looks. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
