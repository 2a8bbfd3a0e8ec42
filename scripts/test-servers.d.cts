interface MissingProgram {
  name: string;
  debianPackage: string;
}
export function findPostgres(): string | null;
export function findRedis(): string | null;
export function findChromium(): string | null;
export function findFaketime(): string | null;
/** `preload`: libraries for LD_PRELOAD; `control`: the program that turns faults on and off. */
export function findFiu(): { preload: string[]; control: string } | null;
export function missingTestServers(): MissingProgram[];
export function missingFaultTools(): MissingProgram[];
