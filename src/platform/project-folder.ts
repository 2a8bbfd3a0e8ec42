import path from 'node:path';

/** The project's folder, seen from `src/` and from `dist/src/`: facts of `reference/` lie in it. */
export function projectFolder(): string {
  const above = path.join(__dirname, '..', '..');
  return path.basename(above) === 'dist' ? path.join(above, '..') : above;
}
