import fs from 'node:fs';

const LOOK_MS = 100;
const PAGE_BYTES = 4096;
const MEGABYTE = 1024 * 1024;

/**
 * Most memory that this process and those it started held together while some work was done, in whole
 * megabytes; null where the system does not tell (it has no /proc).
 */
export async function peakMemory<T>(work: () => Promise<T>): Promise<[T, number | null]> {
  let most = 0;
  const look = () => (most = Math.max(most, familyBytes()));
  const told = fs.existsSync('/proc/self/statm');
  const timer = told ? setInterval(look, LOOK_MS) : undefined;
  try {
    const done = await work();
    if (told) look();
    return [done, told ? Math.round(most / MEGABYTE) : null];
  } finally {
    clearInterval(timer);
  }
}

/** Resident bytes of this process and of every process below it. */
function familyBytes(): number {
  const parents = new Map<number, number>();
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The name in brackets may hold anything.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent) parents.set(Number(name), parent);
  }
  const isBelow = (pid: number): boolean =>
    pid === process.pid || (parents.has(pid) && isBelow(parents.get(pid)!));
  return [...parents.keys()]
    .filter(isBelow)
    .reduce(
      (all, pid) => all + Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE_BYTES,
      0,
    );
}

/** A process may end between two looks. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
