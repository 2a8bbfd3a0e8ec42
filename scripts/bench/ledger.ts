import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApplication } from '../../src/application';
import { AcceptanceService } from '../../src/handover/acceptance.service';
import { DeclarationService } from '../../src/handover/declaration.service';
import { Portion } from '../../src/handover/portion.entity';
import { HandoverList } from '../../src/handover/handover-list.entity';
import type { PlannedRow } from '../../src/imports/planned-row';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase } from '../../src/platform/database/database';
import { Reader } from '../../src/platform/database/reader';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { SYSTEM, type Actor } from '../../src/platform/http/actor';
import { schema } from '../../src/schema';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { loadReference } from '../support/load-reference';
import { projectRoot } from '../support/project-root';

const ROWS = 10_000;
const PROVINCE: Actor = SYSTEM;

/**
 * Declares and accepts a list of 10,000 rows on SQLite, ledger, counters and audit included.
 * @returns `measured` seconds of both acts; `reference` seconds of a bare UPDATE of as many rows of
 *   a table without triggers in the same database.
 */
export async function run() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-ledger-'));
  const settings = Settings.from({ DATA_DIR: folder });
  const database = await openDatabase(settings.database, schema);
  const app = await createApplication(settings, database);
  try {
    const rounds = path.join(projectRoot(), 'reference', 'rounds');
    const { roundId } = await loadReference(app, path.join(rounds, 'quang-ninh-2025'), SYSTEM);
    const manager = app.get(Reader).manager;
    const units = app.get(UnitsReadModel);
    const [first] = await units.oldUnits(manager, roundId);
    const giver = (await units.peoplesCommittees(manager, [first!.id])).get(first!.id)!;
    const receiver = (await units.defaultReceiver(manager, roundId, giver.id))!;
    const unitOfWork = app.get(UnitOfWork);
    const key = { roundId, listType: 'D1', giverOrganisationId: giver.id };
    const declare = await seconds(() =>
      unitOfWork.run((writer) =>
        app.get(DeclarationService).declareRows(writer, PROVINCE, key, rows(receiver.id), {}),
      ),
    );
    const [list] = await manager.find(HandoverList);
    const accept = await seconds(() =>
      app.get(AcceptanceService).accept(PROVINCE, list!.id, list!.version, { all: true }),
    );
    const accepted = await manager.countBy(Portion, { bucket: 'accepted' });
    if (accepted !== ROWS) throw new Error(`${accepted} of ${ROWS} rows accepted`);
    return {
      name: `declare and accept ${ROWS} rows with ledger and audit (SQLite)`,
      measured: { declare, accept, rows: ROWS },
      reference: { bareUpdate: await bareUpdate(unitOfWork) },
    };
  } finally {
    await app.close();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const bareUpdate = async (unitOfWork: UnitOfWork): Promise<number> => {
  await unitOfWork.run(async (writer) => {
    await writer.query('CREATE TABLE bench_plain AS SELECT * FROM portion');
  });
  return seconds(() =>
    unitOfWork.run((writer) => writer.query(`UPDATE bench_plain SET bucket = 'closed'`)),
  );
};

const rows = (receiverOrganisationId: string): PlannedRow[] =>
  Array.from({ length: ROWS }, (_, at) => ({
    sheet: 'Sheet1',
    rowNumber: at + 1,
    verdict: 'created',
    values: {
      file_code: `${at}/HS`,
      title: `Hồ sơ số ${at}`,
      period: '2019-2024',
      retention: 'Vĩnh viễn',
      pages: at % 90,
    },
    receiverOrganisationId,
    groupPath: [],
    fingerprint: `bench-${at}`,
    problems: [],
  }));

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round(performance.now() - started) / 1000;
}
