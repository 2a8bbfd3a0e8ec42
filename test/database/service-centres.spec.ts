import { join } from 'node:path';
import { SYSTEM } from '../../src/platform/http/actor';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import { forEachDatabase } from '../support/database';

const plan = readRoundFolder(join(__dirname, '../../reference/rounds/quang-ninh-2025'));

forEachDatabase((open) => {
  it.each([
    ['commune', true],
    ['one-level', false],
  ] as const)('service centres as the round sets them: %s', async (serviceCentre, owned) => {
    const db = await open();
    const repository = new UnitsRepository();
    const loader = new RoundLoader(db.unitOfWork, db.audit, repository);
    const { roundId } = await loader.load({ ...plan, serviceCentre }, SYSTEM);
    const units = new UnitsReadModel(repository);
    const { manager } = db.reader;
    const [old] = await units.oldUnits(manager, roundId);
    const committee = (await units.peoplesCommittees(manager, [old!.id])).get(old!.id)!;
    const possible = await units.possibleReceivers(manager, roundId, committee.id);
    const centres = possible.filter(({ kind }) => kind === 'service_centre');
    const successors = new Set(
      (await units.successors(manager, roundId, old!.id)).map(({ unit }) => unit.id),
    );
    // The centre of the province may receive either way, that of a commune only where it owns it.
    expect(centres.filter(({ unitId }) => !successors.has(unitId))).toHaveLength(1);
    expect(centres.some(({ unitId }) => successors.has(unitId))).toBe(owned);
  });
});
