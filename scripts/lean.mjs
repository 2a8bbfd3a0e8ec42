/**
 * `node scripts/lean.mjs FILE …`: runs a program so that it gives back the memory that it no longer needs. Both kinds of
 * settings are read only when a process begins: V8's, and those of the C library, which otherwise keeps a heap of freed
 * pages for each thread. What is set outside goes before.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const V8 = ['--max-semi-space-size=8', '--heap-growing-percent=40'];
/** Understood by glibc alone; others pass over them. */
const ALLOCATOR = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: String(128 * 1024),
  MALLOC_MMAP_THRESHOLD_: String(128 * 1024),
};

const [file, ...words] = process.argv.slice(2);
const program = [...V8, ...process.execArgv, file, ...words];
const env = { ...ALLOCATOR, ...process.env };

// In the place of this process, so that signals and supervisors meet the program itself.
if (process.platform !== 'win32' && process.execve)
  process.execve(process.execPath, [process.execPath, ...program], env);

const child = spawn(process.execPath, program, { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
