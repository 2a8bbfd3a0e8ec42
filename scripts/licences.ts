import fs from 'node:fs';
import path from 'node:path';
import { licencePage, strangeLicences } from './supply-chain/licence-list';
import type { LockFile } from './supply-chain/lock-file';
import { projectRoot } from './support/project-root';

/** Writes docs/licences.md; with --check only compares. Ends badly when a licence is not on the list. */
const root = projectRoot();
const page = path.join(root, 'docs', 'licences.md');
const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as LockFile;
const strange = strangeLicences(lock);
const text = licencePage(lock);
const check = process.argv.includes('--check');
const stale = !fs.existsSync(page) || fs.readFileSync(page, 'utf8') !== text;
if (!check) fs.writeFileSync(page, text);
for (const each of strange) console.error(`not on the list of licences: ${each}`);
if (check && stale) console.error('docs/licences.md is stale: run "npm run licences"');
if (strange.length > 0 || (check && stale)) process.exitCode = 1;
else console.log(`${Object.keys(lock.packages).length - 1} packages, every licence on the list`);
