import path from 'node:path';

/** The project's folder, seen from `scripts/support/` and from `dist/scripts/support/`. */
export function projectRoot(): string {
  const above = path.join(__dirname, '..', '..');
  return path.basename(above) === 'dist' ? path.join(above, '..') : above;
}
