import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  BatchSubject,
  ImportTarget,
  PlanContext,
  ReceiverChoice,
} from '../imports/import-target';
import { ImportTargets, type ImportTargetSource } from '../imports/import-targets';
import type { RowsByLots } from '../imports/rows-by-lots';
import type { Actor } from '../platform/http/actor';
import { JobQueue } from '../platform/jobs/job-queue';
import { fold } from '../platform/text/fold';
import { receiverPlaces } from '../units/receiver-places';
import { spellingsOf, type PossibleReceiver } from '../units/receivers';
import { UnitsReadModel } from '../units/units.read-model';
import { pastRowsOf } from './coming-back/past-rows';
import { storedList } from './coming-back/stored-list';
import { DeclarationRights } from './declaration-rights';
import { DeclarationService } from './declaration.service';
import { findDuplicatesJob } from './duplicates/find-duplicates.job';
import { HandoverRepository, type ListKey } from './handover.repository';
import { ListTypeBook } from './list-type-book';
import { listType, listTypes } from './list-types/list-types';
import { NamePermissions } from './name-permissions.service';
import { RoundListsReadModel } from './round-lists.read-model';
import { UndoDeclaration } from './undoing/undo-declaration.service';
import { sampleOf } from './templates/sample-row';

/** Lists that come in within this time are compared with all others at once. */
const GATHER_MS = 30_000;

/** Takes imported rows into handover lists, of every kind there is. */
@Injectable()
export class ImportListTarget implements OnModuleInit, ImportTargetSource {
  constructor(
    private readonly targets: ImportTargets,
    private readonly declarations: DeclarationService,
    private readonly repository: HandoverRepository,
    private readonly units: UnitsReadModel,
    private readonly rights: DeclarationRights,
    private readonly names: NamePermissions,
    private readonly book: ListTypeBook,
    private readonly asked: RoundListsReadModel,
    private readonly jobs: JobQueue,
    private readonly undoing: UndoDeclaration,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  codes(): readonly string[] {
    return listTypes().map(({ declaration }) => declaration.code);
  }

  target(code: string, version?: number): ImportTarget | undefined {
    const type = listType(code, version);
    if (!type) return undefined;
    return {
      code,
      declaration: type.declaration,
      size: async (manager, batch) =>
        (await this.repository.listOf(manager, batch))?.rowsDeclared ?? 0,
      context: (manager, batch) => this.context(manager, batch),
      named: (manager, ids) => this.repository.named(manager, ids),
      admit: async (manager, subject, actor) => {
        const wish = { corrections: 0, empty: false };
        await this.rights.require(manager, actor, subject, wish);
      },
      apply: (manager, batch, rows, actor) => this.apply(manager, batch, rows, actor),
      undo: (manager, batch, rows, actor, reason) =>
        this.undoing.undo(manager, actor, batch, rows, reason),
    };
  }

  refresh(manager: EntityManager): Promise<void> {
    return this.book.refresh(manager);
  }

  /** A list with rows keeps the version it was made with; others begin with the newest. */
  async versionFor(manager: EntityManager, subject: ListKey): Promise<number> {
    const list = await this.repository.listOf(manager, subject);
    if (list && list.rowsDeclared > 0) return list.typeVersion;
    return listType(subject.listType)!.declaration.version;
  }

  /** Rows already declared, and who may receive from the giver. */
  async context(manager: EntityManager, batch: BatchSubject): Promise<PlanContext> {
    const { roundId, giverOrganisationId, listType: code } = batch;
    const asked = await this.asked.of(manager, roundId);
    const cutOffDay = asked.find((each) => each.code === code)?.cutOffDay;
    const receivers = await this.units.possibleReceivers(manager, roundId, giverOrganisationId);
    const fallback = await this.units.defaultReceiver(manager, roundId, giverOrganisationId);
    return {
      ...(await this.stored(manager, batch)),
      receivers: byName(receivers),
      places: await receiverPlaces(manager, roundId, receivers),
      giverSpellings: await this.giverSpellings(manager, giverOrganisationId),
      namesAllowed: await this.names.allowed(manager, roundId, code),
      sample: sampleOf(listType(code, batch.typeVersion)!),
      ...(fallback && { defaultReceiverId: fallback.id }),
      ...(cutOffDay !== undefined && { cutOffDay }),
    };
  }

  /** Writes the rows inside the importer's unit of work, and has them compared with all others afterwards. */
  async apply(manager: EntityManager, batch: BatchSubject, rows: RowsByLots, actor: Actor) {
    const source = { importBatch: batch.id, fileName: batch.fileName };
    const declared = await this.declarations.declareRows(manager, actor, batch, rows, source);
    const { roundId } = batch;
    const options = { roundId, delayMs: GATHER_MS };
    await this.jobs.enqueueUnlessWaiting(manager, findDuplicatesJob, { roundId }, options);
    return declared;
  }

  /** The rows of the list as they are, and as they were. */
  private async stored(
    manager: EntityManager,
    batch: BatchSubject,
  ): Promise<Pick<PlanContext, 'existing' | 'past'>> {
    const list = await this.repository.listOf(manager, batch);
    if (!list) return { existing: new Map() };
    const { existing, present } = await storedList(manager, list.id);
    return { existing, past: await pastRowsOf(manager, list.id, present) };
  }

  private async giverSpellings(manager: EntityManager, id: string): Promise<string[]> {
    const giver = await this.units.organisation(manager, id);
    const unit = giver && (await this.units.unit(manager, giver.unitId));
    return unit ? spellingsOf(giver.name, giver.kind, unit.name) : [];
  }
}

/** Receivers by each of their spellings. */
function byName(possible: readonly PossibleReceiver[]): Map<string, ReceiverChoice[]> {
  const choices = new Map<string, ReceiverChoice[]>();
  for (const { organisationId, name, spellings } of possible) {
    for (const key of new Set(spellings.map(fold))) {
      choices.set(key, [...(choices.get(key) ?? []), { organisationId, name }]);
    }
  }
  return choices;
}
