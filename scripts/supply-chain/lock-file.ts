/** What `package.json` says of the packages it asks for. */
export interface PackageFile {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

interface LockedEntry {
  /** Set where the package stands under another name than its own. */
  name?: string;
  version: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
}

/** `package-lock.json` of npm, version 3. */
export interface LockFile {
  lockfileVersion: number;
  packages: Record<string, LockedEntry & PackageFile>;
}

/** One package that gets installed. */
export interface LockedPackage extends LockedEntry {
  /** Place below the project, e.g. `node_modules/a/node_modules/b`. */
  place: string;
  name: string;
}

/**
 * Packages that may bring a script to run at installation: none of them needs it, and `.npmrc` keeps all
 * from running. Another one appearing is worth a look.
 */
const KNOWN_SCRIPTS: Record<string, string> = {
  '@parcel/watcher':
    'builds what its prebuilt packages already hold; only Jest in watch mode uses it',
  '@scarf/scarf':
    'sends statistics to its author; comes with the pages of Swagger, which we do not serve',
  '@swc/core': 'fetches a WebAssembly build where no prebuilt package fits',
  'msgpackr-extract':
    'compiles a quicker form of what msgpackr does in JavaScript; a dependency of bullmq, not needed',
};

export const packagesOf = ({ packages }: LockFile): LockedPackage[] =>
  Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => ({ ...entry, place, name: entry.name ?? nameOf(place) }));

const nameOf = (place: string): string =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Everything that would let a package in unseen: in words, one a finding. */
export function lockFaults(own: PackageFile, lock: LockFile): string[] {
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
  const wanted = groups.flatMap((group) =>
    Object.entries(own[group] ?? {}).map(([name, version]) => ({ group, name, version })),
  );
  const faults: string[] = [];
  if (lock.lockfileVersion !== 3) faults.push('package-lock.json: version 3 is expected');
  for (const { group, name, version: asked } of wanted) {
    // `npm:other@1.2.3`: another package under this name.
    const version = asked.replace(/^npm:.+@(?=[^@]+$)/, '');
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      faults.push(`package.json: ${name} "${asked}" is not one exact version`);
    if (lock.packages['']?.[group]?.[name] !== asked)
      faults.push(`package-lock.json: asks for another ${name} than package.json`);
    const locked = lock.packages[`node_modules/${name}`];
    if (!locked) faults.push(`package-lock.json: ${name} is missing`);
    else if (locked.version !== version)
      faults.push(`package-lock.json: holds ${name} ${locked.version} instead of ${version}`);
  }
  for (const each of packagesOf(lock)) faults.push(...faultsOf(each));
  return faults;
}

function faultsOf({ place, name, integrity, resolved, link, hasInstallScript }: LockedPackage) {
  const faults: string[] = [];
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
    faults.push(`package-lock.json: ${place} has no SHA-512 checksum`);
  // A host in the lock would be asked whatever registry the reader has chosen.
  if (resolved) faults.push(`package-lock.json: ${place} names its host: ${resolved}`);
  if (link) faults.push(`package-lock.json: ${place} is a link to a folder`);
  if (hasInstallScript && !KNOWN_SCRIPTS[name])
    faults.push(`${place} wants to run a script at installation`);
  return faults;
}
