import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PlannedRow } from '../../src/imports/planned-row';
import { AcceptanceService } from '../../src/handover/acceptance.service';
import { AssignmentService } from '../../src/handover/assignment.service';
import { ControlReadModel } from '../../src/handover/control/control.read-model';
import { Closings } from '../../src/handover/conservation/closings';
import { DeclarationRights } from '../../src/handover/declaration-rights';
import { DeclarationService } from '../../src/handover/declaration.service';
import { DisputeFollowing } from '../../src/handover/discrepancies/dispute-following';
import { EntriesOnBehalf } from '../../src/handover/entries-on-behalf';
import { GiverCheck } from '../../src/handover/giver-check';
import { HandoverReadModel } from '../../src/handover/handover.read-model';
import { HandoverRepository, type ListKey } from '../../src/handover/handover.repository';
import { ListAccess } from '../../src/handover/list-access';
import { ListTypeBook } from '../../src/handover/list-type-book';
import { RoundListsReadModel } from '../../src/handover/round-lists.read-model';
import { ListCheckService } from '../../src/handover/list-check.service';
import { PortionMovement } from '../../src/handover/portion-movement.entity';
import { Portion } from '../../src/handover/portion.entity';
import { Rearrangement } from '../../src/handover/rearrangement';
import { RowCorrection } from '../../src/handover/row-correction';
import { UndoDeclaration } from '../../src/handover/undoing/undo-declaration.service';
import { PartialAcceptance } from '../../src/handover/partial-acceptance.service';
import { SplittingService } from '../../src/handover/splitting.service';
import { Clock } from '../../src/platform/clock';
import { DataKeys } from '../../src/platform/secrets/data-keys';
import { Keyring } from '../../src/platform/secrets/keyring';
import { SYSTEM, type Actor } from '../../src/platform/http/actor';
import { Scopes } from '../../src/units/scopes';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import { personWith } from './actors';
import type { TestDatabase } from './database';
import { quangNinhIn } from './quang-ninh';

/** Its values need to stay readable for one test only. */
const ownKeyring = new Keyring([{ version: 1, bytes: randomBytes(32) }]);

/** A clock that moves one second on each time it is asked. */
export class SteppingClock extends Clock {
  private seconds = 0;
  override now(): Date {
    return new Date(Date.UTC(2025, 5, 20) + (this.seconds += 1) * 1000);
  }
}

/** The handover's services over a test database that holds the round of Quảng Ninh. */
export async function handoverOf(db: TestDatabase, keyring = ownKeyring) {
  const unitsRepository = new UnitsRepository();
  const units = new UnitsReadModel(unitsRepository);
  const roundId = await quangNinhIn(db);
  const repository = new HandoverRepository();
  const clock = new SteppingClock();
  const keys = new DataKeys(keyring, clock);
  const book = new ListTypeBook(db.unitOfWork, clock);
  const asked = new RoundListsReadModel(units, book);
  const lists = new ListAccess(new Scopes(units, clock), repository, clock, units, book);
  const closings = new Closings(asked, clock);
  const rearrangement = new Rearrangement(repository, units);
  const rights = new DeclarationRights(lists, repository, asked);
  const entries = new EntriesOnBehalf(db.unitOfWork, lists, db.audit);
  const corrections = new RowCorrection(repository, keyring, keys);
  const declarations = new DeclarationService(
    db.unitOfWork,
    lists,
    repository,
    corrections,
    new GiverCheck(units),
    rights,
    entries,
    db.audit,
    keys,
    book,
    new ControlReadModel(),
  );
  const { manager } = db.reader;
  const olds = await units.oldUnits(manager, roundId);
  const committees = await units.peoplesCommittees(
    manager,
    olds.map(({ id }) => id),
  );
  const acceptance = new AcceptanceService(
    db.unitOfWork,
    lists,
    repository,
    db.audit,
    new DisputeFollowing(units),
    closings,
  );
  const splitting = new SplittingService(db.unitOfWork, lists, repository, rearrangement, db.audit);
  return {
    roundId,
    keyring,
    keys,
    units,
    book,
    asked,
    lists,
    repository,
    closings,
    declarations,
    undoing: new UndoDeclaration(declarations, lists, repository, corrections, db.audit),
    rights,
    entries,
    checks: new ListCheckService(db.unitOfWork, lists, db.audit),
    acceptance,
    assignment: new AssignmentService(db.unitOfWork, lists, repository, rearrangement, db.audit),
    splitting,
    partial: new PartialAcceptance(db.unitOfWork, splitting, acceptance),
    readModel: new HandoverReadModel(),
    /** People's Committees of the old communes, in the order of the round. */
    givers: olds.map(({ id }) => committees.get(id)!),
    declare: (key: ListKey, rows: PlannedRow[], actor: Actor = SYSTEM) =>
      db.unitOfWork.run((writer) => declarations.declareRows(writer, actor, key, rows, {})),
  };
}

export type Handover = Awaited<ReturnType<typeof handoverOf>>;

/** A row as the importer plans it. */
export function plannedRow(name: string, over: Partial<PlannedRow> = {}): PlannedRow {
  return {
    sheet: 'Danh sách',
    rowNumber: 10,
    verdict: 'created',
    values: { assetName: name, quantity: 1000, originalValue: 1_000_000 },
    groupPath: [],
    fingerprint: name,
    problems: [],
    ...over,
  };
}

/** Portions of a list, in the order in which they were made. */
export const portionsOf = (manager: EntityManager, listId: string): Promise<Portion[]> =>
  manager.find(Portion, { where: { listId }, order: { id: 'ASC' } });

/** The ledger of a list, line by line. */
export const ledgerOf = (manager: EntityManager, listId: string): Promise<PortionMovement[]> =>
  manager.find(PortionMovement, { where: { listId }, order: { number: 'ASC' } });

/** An officer with duties for one organisation. */
export const officerOf = (organisation: { id?: string; path: string }): Actor =>
  personWith({ role: 'commune_officer', organisation: { id: organisation.path, ...organisation } });
