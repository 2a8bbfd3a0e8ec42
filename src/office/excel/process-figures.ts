import { readFileSync } from 'node:fs';

/** Length of the kernel's ticks as it shows them to programs: a hundred a second on every Linux. */
const TICK_MS = 10;
const PAGE_BYTES = 4096;
/** Fields of `/proc/…/stat` behind the name of the program (proc(5)): time in the program, in the kernel. */
const [IN_PROGRAM, IN_KERNEL] = [11, 12];

/** Milliseconds a process has computed so far, all its threads together; undefined where nobody tells. */
export function processorTime(pid: number | undefined): number | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[IN_PROGRAM]) + Number(fields[IN_KERNEL])) * TICK_MS;
  } catch {
    return undefined;
  }
}

/** Bytes of memory a process holds, in pages of 4 KB (proc(5), `statm`); undefined where nobody tells. */
export function residentBytes(pid: number | undefined): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return undefined;
  }
}
