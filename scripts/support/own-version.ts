import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root';

/** Version of this program, as in `package.json`. */
export function ownVersion(): string {
  const file = path.join(projectRoot(), 'package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
}
