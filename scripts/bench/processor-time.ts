import fs from 'node:fs';

/** What Linux calls a tick of the processor's time: `getconf CLK_TCK` says 100 wherever Node runs. */
const TICKS_A_SECOND = 100;

/**
 * Seconds of a processor that this process, its threads and the processes it started took for some work: what
 * others on the machine take does not count. Null where the system does not tell (it has no /proc).
 */
export async function processorSeconds<T>(work: () => Promise<T>): Promise<[T, number | null]> {
  const told = fs.existsSync('/proc/self/stat');
  const before = told ? familyTicks() : 0;
  const done = await work();
  return [done, told ? Math.round(familyTicks() - before) / TICKS_A_SECOND : null];
}

/** Time of this process and all below it; those that have ended count with who started them. */
function familyTicks(): number {
  const found = new Map<number, { parent: number; ticks: number }>();
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The name in brackets may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.length < 15) continue;
    // utime, stime and the same of children that have ended: fields 14 to 17 of proc(5).
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0);
    found.set(Number(name), { parent: Number(fields[1]), ticks });
  }
  const isBelow = (pid: number): boolean =>
    pid === process.pid || (found.has(pid) && isBelow(found.get(pid)!.parent));
  return [...found].filter(([pid]) => isBelow(pid)).reduce((sum, [, { ticks }]) => sum + ticks, 0);
}

/** A process may end between two looks. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
