import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  BatchSubject,
  ExistingRow,
  ImportTarget,
  PlanContext,
  ReceiverChoice,
} from '../imports/import-target';
import { ImportTargets } from '../imports/import-targets';
import type { PlannedRow } from '../imports/planned-row';
import type { Actor } from '../platform/http/actor';
import { fold } from '../platform/text/fold';
import { vietnamDay } from '../platform/vietnam-time';
import { UnitsReadModel } from '../units/units.read-model';
import { DeclarationRights } from './declaration-rights';
import { DeclarationService } from './declaration.service';
import { HandoverItem } from './handover-item.entity';
import { HandoverRepository } from './handover.repository';
import { LIST_TYPES } from './list-types/list-types';
import { NamePermissions } from './name-permissions.service';
import { Portion } from './portion.entity';
import { isCorrectable } from './row-correction';

const LOCKED = {
  vi: 'dòng đã được tiếp nhận, đang chênh lệch, không bàn giao hoặc đã chia; lập danh sách bổ sung thay vì sửa',
  en: 'the row is accepted, in dispute, closed or split; declare a supplementary row instead',
};

/** Takes imported rows into handover lists: registered once for each kind of list. */
@Injectable()
export class ImportListTarget implements OnModuleInit {
  constructor(
    private readonly targets: ImportTargets,
    private readonly declarations: DeclarationService,
    private readonly repository: HandoverRepository,
    private readonly units: UnitsReadModel,
    private readonly rights: DeclarationRights,
    private readonly names: NamePermissions,
  ) {}

  onModuleInit(): void {
    for (const { declaration } of LIST_TYPES) {
      const target: ImportTarget = {
        code: declaration.code,
        declaration,
        context: (manager, batch) => this.context(manager, batch),
        admit: async (manager, subject, actor) => {
          const wish = { corrections: 0, empty: false };
          await this.rights.require(manager, actor, subject, wish);
        },
        apply: (manager, batch, rows, actor) => this.apply(manager, batch, rows, actor),
      };
      this.targets.register(target);
    }
  }

  /** Rows already declared, and who may receive from the giver. */
  async context(manager: EntityManager, batch: BatchSubject): Promise<PlanContext> {
    const { roundId, giverOrganisationId, listType } = batch;
    const round = await this.units.round(manager, roundId);
    const fallback = await this.units.defaultReceiver(manager, roundId, giverOrganisationId);
    return {
      existing: await this.existing(manager, batch),
      receivers: await this.receivers(manager, batch),
      namesAllowed: await this.names.allowed(manager, roundId, listType),
      ...(fallback && { defaultReceiverId: fallback.id }),
      ...(round && { cutOffDay: vietnamDay(new Date(round.cutOff)) }),
    };
  }

  /** Writes the rows inside the importer's unit of work. */
  apply(manager: EntityManager, batch: BatchSubject, rows: PlannedRow[], actor: Actor) {
    const source = { importBatch: batch.id, fileName: batch.fileName };
    return this.declarations.declareRows(manager, actor, batch, rows, source);
  }

  private async existing(
    manager: EntityManager,
    batch: BatchSubject,
  ): Promise<Map<string, ExistingRow>> {
    const list = await this.repository.listOf(manager, batch);
    if (!list) return new Map();
    const items = await manager.findBy(HandoverItem, { listId: list.id });
    const portions = Map.groupBy(
      await manager.findBy(Portion, { listId: list.id }),
      (each) => each.itemId,
    );
    return new Map(
      items.map(({ id, values, fingerprint }) => {
        const own = portions.get(id) ?? [];
        const receiverOrganisationId = own[0]?.receiverOrganisationId ?? null;
        return [
          fingerprint,
          { id, values, receiverOrganisationId, ...(!isCorrectable(own) && { locked: LOCKED }) },
        ];
      }),
    );
  }

  private async receivers(manager: EntityManager, batch: BatchSubject) {
    const possible = await this.units.possibleReceivers(
      manager,
      batch.roundId,
      batch.giverOrganisationId,
    );
    const byName = new Map<string, ReceiverChoice[]>();
    for (const { organisationId, name, spellings } of possible) {
      for (const key of new Set(spellings.map(fold))) {
        byName.set(key, [...(byName.get(key) ?? []), { organisationId, name }]);
      }
    }
    return byName;
  }
}
