import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nameColumns } from '../imports/refused-columns';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { permitsEverywhere } from '../platform/http/grants';
import { UnitsReadModel } from '../units/units.read-model';
import { listTypes } from './list-types/list-types';
import { NamePermission } from './name-permission.entity';
import type { NamePermissionChange, NamePermissionView } from './name-permissions.schema';

/** Kinds of lists with a column for such names. */
const withNames = () =>
  listTypes().filter(({ declaration }) => nameColumns(declaration).length > 0);

/** The switch that lets names of applicants and complainants in: off until the province decides. */
@Injectable()
export class NamePermissions {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Whether an import into the list may take names now. */
  async allowed(manager: EntityManager, roundId: string, listType: string): Promise<boolean> {
    return (await manager.findOneBy(NamePermission, { roundId, listType }))?.allowed ?? false;
  }

  /** How it stands for each kind of list that has such names. @throws notFound, noRight. */
  async list(actor: Actor, roundId: string): Promise<NamePermissionView[]> {
    const { manager } = this.reader;
    await this.require(manager, actor, roundId);
    const rows = await manager.findBy(NamePermission, { roundId });
    return withNames().map(({ declaration }) => {
      const row = rows.find(({ listType }) => listType === declaration.code);
      return {
        listType: declaration.code,
        listTypeName: declaration.name,
        columns: nameColumns(declaration).map(({ header }) => header),
        allowed: row?.allowed ?? false,
        decidedBy: row?.decidedBy ?? null,
        decisionNumber: row?.decisionNumber ?? null,
        decisionDate: row?.decisionDate ?? null,
        changedByName: row?.changedByName ?? null,
        changedAt: row?.changedAt ?? null,
        version: row?.version ?? 0,
      };
    });
  }

  /**
   * Allows such names by a decision, or stops taking new ones; those already taken stay sealed.
   * @param at the version is that which the person saw, 0 while nobody has decided.
   * @throws notFound, noRight, StaleVersion.
   */
  change(
    actor: Actor,
    at: { roundId: string; listType: string; version: number },
    change: NamePermissionChange,
  ): Promise<void> {
    const { roundId, listType, version } = at;
    return this.unitOfWork.run(async (manager) => {
      await this.require(manager, actor, roundId);
      const type = withNames().find(({ declaration }) => declaration.code === listType);
      if (!type) throw notFound();
      const row = await manager.findOneBy(NamePermission, { roundId, listType });
      const changed = {
        ...change,
        changedBy: actor.accountId,
        changedByName: actor.name,
        changedAt: this.clock.moment(),
      };
      const id = row?.id ?? newId();
      if (row) await updateVersioned(manager, NamePermission, { id, version }, changed);
      else if (version !== 0) throw new StaleVersion('name_permission', listType, version);
      else await this.first(manager, { id, roundId, listType }, changed);
      await this.audit.record(manager, {
        actor,
        action: change.allowed ? 'handover.names-allowed' : 'handover.names-stopped',
        subject: { type: 'round', id: roundId, name: `${listType} ${type.declaration.name.vi}` },
        roundId,
        reason: change.allowed ? `${change.decisionNumber}, ${change.decidedBy}` : null,
        summary: { listType, ...change },
        objects: [
          {
            ...{ type: 'name_permission', id },
            before: { namesAllowed: row?.allowed ?? false },
            after: { namesAllowed: change.allowed },
          },
        ],
      });
    });
  }

  private first(
    manager: EntityManager,
    place: Pick<NamePermission, 'id' | 'roundId' | 'listType'>,
    changed: Partial<NamePermission>,
  ): Promise<void> {
    const none = { decidedBy: null, decisionNumber: null, decisionDate: null };
    return insertRows(manager, NamePermission, [{ ...none, ...changed, ...place, version: 1 }]);
  }

  /** It is decided for the province: a duty for a part of it does not do. */
  private async require(manager: EntityManager, actor: Actor, roundId: string): Promise<void> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    if (!permitsEverywhere(actor, 'security.settings')) throw noRight();
  }
}
