import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BatchSubject, ImportTarget } from '../imports/import-target';
import { ImportTargets, type ImportTargetSource } from '../imports/import-targets';
import type { RowsByLots } from '../imports/rows-by-lots';
import { AuditTrail } from '../platform/audit/audit-trail';
import { KeptObjects } from '../platform/audit/kept-objects';
import { newId } from '../platform/database/ids';
import type { Actor } from '../platform/http/actor';
import { UnitsReadModel } from '../units/units.read-model';
import { EntryWriter, toldOf, type BookPlace } from './entry-writer';
import { RegisterAccess } from './register-access';
import type { RegisterDeclaration } from './register-declaration';
import { RegisterEntry } from './register-entry.entity';
import { REGISTERS, registerOf } from './registers';
import { UndoRegisterImport } from './undo-register-import';

/** Takes imported rows into registers, the same way as lists: the giver's unit is whose register it is. */
@Injectable()
export class ImportRegisterTarget implements OnModuleInit, ImportTargetSource {
  constructor(
    private readonly targets: ImportTargets,
    private readonly access: RegisterAccess,
    private readonly writer: EntryWriter,
    private readonly undoing: UndoRegisterImport,
    private readonly units: UnitsReadModel,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  codes(): readonly string[] {
    return REGISTERS.map(({ list }) => list.code);
  }

  target(code: string): ImportTarget | undefined {
    const book = registerOf(code);
    if (!book) return undefined;
    return {
      code,
      declaration: book.list,
      side: 'new',
      size: async (manager, batch) =>
        manager.countBy(RegisterEntry, { ...(await this.placeOf(manager, batch)), register: code }),
      context: async (manager, batch) =>
        this.writer.contextOf(manager, book, await this.placeOf(manager, batch)),
      admit: async (manager, subject, actor) => {
        const { roundId, unitId } = await this.placeOf(manager, subject);
        await this.access.toKeep(manager, actor, roundId, book, unitId);
      },
      apply: (manager, batch, rows, actor) => this.apply(manager, book, batch, rows, actor),
      undo: async (manager, batch, corrected, actor, reason) => {
        const place = await this.placeOf(manager, batch);
        const { roundId, unitId } = place;
        const unit = await this.access.toKeep(manager, actor, roundId, book, unitId);
        const where = { book, place, unit };
        return this.undoing.undo(manager, actor, where, batch, { corrected, reason });
      },
    };
  }

  /** Registers ship with the program: no other process adds any. */
  refresh(): Promise<void> {
    return Promise.resolve();
  }

  versionFor(_: EntityManager, { listType }: { listType: string }): Promise<number> {
    return Promise.resolve(registerOf(listType)!.list.version);
  }

  private async placeOf(
    manager: EntityManager,
    subject: Pick<BatchSubject, 'roundId' | 'giverOrganisationId'>,
  ): Promise<BookPlace> {
    const giver = await this.units.organisation(manager, subject.giverOrganisationId);
    return { roundId: subject.roundId, unitId: giver!.unitId };
  }

  private async apply(
    manager: EntityManager,
    book: RegisterDeclaration,
    batch: BatchSubject,
    { lots, changed }: RowsByLots,
    actor: Actor,
  ) {
    const place = await this.placeOf(manager, batch);
    const unit = await this.access.toKeep(manager, actor, place.roundId, book, place.unitId);
    const objects = new KeptObjects();
    const actId = newId();
    const type = 'register_entry';
    let created = 0;
    for await (const lot of lots) {
      const rows = lot.map(({ values }) => values);
      for (const { id, values } of await this.writer.add(
        ...([manager, actor, book, place, rows, actId] as const),
      )) {
        objects.add({ type, id, before: null, after: toldOf(book, values) });
        created += 1;
      }
    }
    for (const { targetId, values } of changed) {
      const entry = await manager.findOneByOrFail(RegisterEntry, { id: targetId! });
      await this.writer.change(manager, actor, book, entry, values);
      const change = { before: toldOf(book, entry.values), after: toldOf(book, values) };
      objects.add({ type, id: entry.id, ...change });
    }
    await this.audit.record(manager, {
      ...{ actor, action: 'registers.imported', roundId: place.roundId },
      organisationId: unit.organisationId,
      subject: { type: 'import_batch', id: batch.id, name: batch.fileName },
      summary: {
        ...{ register: book.list.name.vi, unitName: unit.name, created },
        ...{ changed: changed.length, fileName: batch.fileName },
      },
      objects,
    });
    return { created, changed: changed.length, actId };
  }
}
