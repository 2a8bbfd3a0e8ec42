import fs from 'node:fs';
import path from 'node:path';
import { billOfMaterials, machineTraces } from './bill-of-materials';
import { isAllowed, licencePage, strangeLicences } from './licence-list';
import { lockFaults, packagesOf, type LockFile, type PackageFile } from './lock-file';

const root = path.join(__dirname, '..', '..');
const read = (name: string) => fs.readFileSync(path.join(root, name), 'utf8');
const own = JSON.parse(read('package.json')) as PackageFile & { name: string };
const lock = JSON.parse(read('package-lock.json')) as LockFile;

describe('S14: no package comes in unseen', () => {
  it('every version is exact, every package has its checksum, none its host', () => {
    expect(packagesOf(lock).length).toBeGreaterThan(500);
    expect(lockFaults(own, lock)).toEqual([]);
  });

  it.each<[string, (copy: { own: PackageFile; lock: LockFile }) => void]>([
    ['a range of versions', (copy) => (copy.own.dependencies!.zod = '^4.6.7')],
    ['another version', (copy) => (copy.lock.packages['node_modules/zod']!.version = '1.0.0')],
    ['a missing checksum', (copy) => delete copy.lock.packages['node_modules/zod']!.integrity],
    ['a host', (copy) => (copy.lock.packages['node_modules/zod']!.resolved = 'https://x.vn/zod')],
    ['a script', (copy) => (copy.lock.packages['node_modules/zod']!.hasInstallScript = true)],
    ['a package nobody asked for', (copy) => (copy.own.dependencies!.strange = '1.0.0')],
  ])('notices %s', (_, spoil) => {
    const copy = structuredClone({ own, lock });
    spoil(copy);
    expect(lockFaults(copy.own, copy.lock)).not.toEqual([]);
  });

  it('npm runs no script of a package, and saves exact versions without a host', () => {
    const settings = read('.npmrc').split('\n');
    for (const line of [
      'ignore-scripts=true',
      'save-exact=true',
      'omit-lockfile-registry-resolved=true',
    ])
      expect(settings).toContain(line);
  });

  it('every licence is on the list, and docs/licences.md names every package', () => {
    expect(strangeLicences(lock)).toEqual([]);
    // Stale: run "npm run licences" and look at what changed.
    expect(read('docs/licences.md')).toBe(licencePage(lock));
  });

  it.each([
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND Zlib', true],
    ['GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['none', false],
  ])('%s: %s', (expression, allowed) => expect(isAllowed(expression)).toBe(allowed));

  it('the bill of materials names every package and no machine', () => {
    const bill = billOfMaterials(root, own.name);
    // By checksum: npm calls a package that stands under two names by one of them.
    const named = new Set(
      bill.components.flatMap(({ hashes }) => hashes.map((each) => each.content)),
    );
    const checksum = (integrity = '') =>
      Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
    const missing = packagesOf(lock).filter(({ integrity }) => !named.has(checksum(integrity)));
    expect(missing.map(({ place }) => place)).toEqual([]);
    expect(machineTraces(JSON.stringify(bill), root)).toEqual([]);
    expect(machineTraces(`"${root}/x"`, root)).not.toEqual([]);
  });
});
