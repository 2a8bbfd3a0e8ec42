import { execFileSync } from 'node:child_process';

interface Bill {
  metadata: { timestamp?: string; component: { name: string; 'bom-ref': string } };
  serialNumber?: string;
  components: { name: string; version: string; hashes: { content: string }[] }[];
}

/**
 * The list of all parts in CycloneDX, from the lock file alone. npm calls the project by the name of the
 * folder it lies in; here it always has its own.
 * @param root folder of the project.
 */
export function billOfMaterials(root: string, name: string): Bill {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const text = execFileSync(program!, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const bill = JSON.parse(text) as Bill;
  bill.metadata.component.name = name;
  return bill;
}

/** Texts of a bill that tell about the machine it was made on. */
export function machineTraces(text: string, root: string): string[] {
  const paths = [root, process.env.HOME ?? '/root', '/tmp/', '/home/', 'C:\\\\', 'file:'];
  return paths.filter((each) => each.length > 1 && text.includes(each));
}
