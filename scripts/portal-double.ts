import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { readShippedCatalogue } from '../src/procedures/catalogue/catalogue-file';
import { projectRoot } from './support/project-root';
import { PortalDoubleServer } from './support/portal-double-server';

const usage = `npm run portal-double -- [--port 0] [--faults faults.json]
A stand-in for the national portal; --port 0 lets the system choose. POST /__double/faults changes the faults.`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    faults: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const double = new PortalDoubleServer(readShippedCatalogue(path.join(projectRoot(), 'reference')));
if (values.faults) double.setFaults(JSON.parse(readFileSync(values.faults, 'utf8')));
double.server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(
    `portal double listening on http://127.0.0.1:${(double.server.address() as AddressInfo).port}`,
  );
});
const stop = () => {
  double.server.close();
  double.server.closeAllConnections();
  // An open channel to the demonstration would keep both processes alive.
  if (process.connected) process.disconnect();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
// Started by the demonstration: ends with it.
process.once('disconnect', stop);
