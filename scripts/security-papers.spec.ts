import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const PAPERS = [
  'SECURITY.md',
  'docs/security/requirements.md',
  'docs/bao-ve-du-lieu.md',
  'docs/huong-dan-quan-tri.md',
  'docs/operations.md',
];
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');

describe.each(PAPERS)('%s', (paper) => {
  it('names only files of the repository', () => {
    const named = [...read(paper).matchAll(/`((?:test|src|scripts)\/[\w./-]+)`/g)].map(
      (at) => at[1]!,
    );
    expect(named.filter((file) => !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('leads only to papers that are there', () => {
    const links = [...read(paper).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((at) => at[1]!);
    const missing = links.filter(
      (link) => !fs.existsSync(path.join(ROOT, path.dirname(paper), link)),
    );
    expect(missing).toEqual([]);
  });

  it('names only commands that npm knows', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(paper).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((at) => at[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('every row of the requirements says which test holds it, or that none does yet', () => {
  const rows = read('docs/security/requirements.md')
    .split('\n')
    .filter((line) => /^\| (?!ASVS|Requirement|-)/.test(line));
  expect(rows.length).toBeGreaterThan(30);
  const bare = rows.filter(
    (row) => !/`(test|src|scripts)\/[^`]+` *\|$|`(test|src|scripts)\/.*\|$|not yet *\|$/.test(row),
  );
  expect(bare).toEqual([]);
});
