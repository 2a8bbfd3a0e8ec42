import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { readShippedCatalogue } from '../src/procedures/catalogue/catalogue-file';
import { readCatalogue } from '../src/units/unit-catalogue';
import { countryAgencies, manyProcedures } from './support/country-agencies';
import { PROFILES } from './support/portal-faults';
import { projectRoot } from './support/project-root';
import { PortalDoubleServer } from './support/portal-double-server';

const usage = `npm run portal-double -- [--profile NAME] [--port 0] [--rate R] [--latency MS] [--units N] [--procedures N] [--faults faults.json]
A stand-in for the national portal, through its interface of 2026 and its gateway of 2025.
  --profile     how it answers: ${Object.keys(PROFILES).join(', ')}
  --port        0 lets the system choose
  --rate        answers a second; beyond, 429 with Retry-After
  --latency     milliseconds before each answer
  --units       knows so many communes of the country and no others (up to 3321)
  --procedures  shows so many procedures; beyond the shipped ones they are made up
  --faults      faults by agency; POST /__double/faults changes them`;

const text = (given?: string) => ({ type: 'string' as const, ...(given && { default: given }) });
const { values } = parseArgs({
  options: {
    profile: text('honest'),
    port: text('0'),
    rate: text(),
    latency: text(),
    units: text(),
    procedures: text(),
    faults: text(),
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const root = projectRoot();
const number = (given: string | undefined) => (given === undefined ? undefined : Number(given));
const shipped = readShippedCatalogue(path.join(root, 'reference'));
const double = new PortalDoubleServer(
  values.procedures === undefined ? shipped : manyProcedures(shipped, Number(values.procedures)),
  {
    profile: values.profile,
    rate: number(values.rate),
    latencyMs: number(values.latency),
    agencies:
      values.units === undefined
        ? undefined
        : countryAgencies(readCatalogue(root)).slice(0, Number(values.units)),
  },
);
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
