import fs from 'node:fs';
import path from 'node:path';
import { billOfMaterials, machineTraces } from './supply-chain/bill-of-materials';
import { projectRoot } from './support/project-root';

/** Writes the bill of materials (CycloneDX) to dist/sbom.cdx.json. */
const root = projectRoot();
const { name } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string;
};
const bill = billOfMaterials(root, name);
const text = JSON.stringify(bill, null, 2);
const traces = machineTraces(text, root);
if (traces.length > 0) {
  console.error(`the bill names this machine: ${traces.join(', ')}`);
  process.exitCode = 1;
} else {
  fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
  fs.writeFileSync(path.join(root, 'dist', 'sbom.cdx.json'), `${text}\n`);
  console.log(`dist/sbom.cdx.json: ${bill.components.length} packages`);
}
