interface MissingProgram {
  name: string;
  debianPackage: string;
}
export function findPostgres(): string | null;
export function findChromium(): string | null;
export function findFaketime(): string | null;
export function findFiuRun(): string | null;
export function missingTestServers(): MissingProgram[];
export function missingFaultTools(): MissingProgram[];
