import { createRequire } from 'node:module';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** Three halves of 5: left alone, Node lets the young generation of a thread grow to 192. */
const YOUNG_MEGABYTES = 15;

/**
 * Starts a worker thread.
 *
 * @param file of the thread with its whole path, without extension
 * @param workerData what the worker starts with
 * @param heapMegabytes beyond this the thread ends with ERR_WORKER_OUT_OF_MEMORY
 * @param youngMegabytes what of it is for what lives short
 */
export function startThread(
  file: string,
  workerData: unknown,
  heapMegabytes: number,
  youngMegabytes = YOUNG_MEGABYTES,
): Worker {
  const resourceLimits: ResourceLimits = {
    maxOldGenerationSizeMb: heapMegabytes,
    maxYoungGenerationSizeMb: youngMegabytes,
  };
  const options = { workerData, resourceLimits, execArgv: [], stdout: false, stderr: false };
  if (__filename.endsWith('.js')) return new Worker(`${file}.js`, options);
  return new Worker(compilingLoader(`${file}.ts`), { ...options, eval: true });
}

/** Tests run from TypeScript: there a thread or process compiles what it loads, with the build's own options. */
export function compilingLoader(file: string): string {
  const swcOptions: unknown = createRequire(__filename)('../../scripts/swc-options.cjs');
  return `
    const load = require('node:module').createRequire(${JSON.stringify(file)});
    const { transformFileSync } = load('@swc/core');
    require('node:module')._extensions['.ts'] = (module, file) =>
      module._compile(transformFileSync(file, ${JSON.stringify(swcOptions)}).code, file);
    load(${JSON.stringify(file)});
  `;
}
