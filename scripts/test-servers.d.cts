export function findPostgres(): string | null;
export function findChromium(): string | null;
export function missingTestServers(): { name: string; debianPackage: string }[];
