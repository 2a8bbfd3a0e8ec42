import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { defineError, notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { ReadinessAsk } from './ask.entity';
import { AsksReadModel, type Ask } from './asks.read-model';
import type { AsksView, Propose } from './asks.schema';

export const askChanged = defineError('readiness.ask-changed', 409, {
  vi: 'Đề xuất về {number} vừa được {by} sửa. Tải lại trang để xem rồi ghi lại nếu cần.',
  en: 'The proposal on {number} was just changed by {by}. Reload and write again where needed.',
});

/** What is proposed to the steering committee; shown to who reads obstacles and readiness of the whole province. */
@Injectable()
export class Asks {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly readModel: AsksReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound for a round that is not there; without the whole province nothing is shown. */
  view(actor: Actor, roundId: string): Promise<AsksView> {
    return this.reader.snapshot(async (manager) => {
      const { sees, proposes } = await this.reach(manager, actor, roundId);
      return {
        mayPropose: sees && proposes,
        asks: sees ? await this.readModel.of(manager, roundId) : [],
      };
    });
  }

  /** Whether the person sees what the committee is asked. @throws notFound. */
  async reach(manager: EntityManager, actor: Actor, roundId: string) {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const [obstacles, readiness, handles] = await this.scopes.scopesOf(
      ...([
        manager,
        actor,
        ['obstacle.read', 'readiness.read', 'obstacle.handle'],
        roundId,
      ] as const),
    );
    const sees = obstacles!.coversProvince() && readiness!.coversProvince();
    return { sees, proposes: handles!.coversProvince() };
  }

  /** @throws notFound also for what the committee is not asked; askChanged. */
  async propose(actor: Actor, roundId: string, matterId: string, body: Propose): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const { sees, proposes } = await this.reach(manager, actor, roundId);
      const matter = (await this.readModel.of(manager, roundId)).find(({ id }) => id === matterId);
      if (!sees || !proposes || !matter) throw notFound();
      const before = await manager.findOneBy(ReadinessAsk, { roundId, matterId });
      if ((before?.version ?? 0) !== body.seen)
        throw askChanged({ number: matter.number, by: before?.changedByName ?? '' });
      const said = {
        ...{ proposal: body.proposal, changedBy: actor.accountId, changedByName: actor.name },
        changedAt: this.clock.moment(),
      };
      const id = before?.id ?? newId();
      if (before) await updateVersioned(manager, ReadinessAsk, { id, version: body.seen }, said);
      else
        await insertRows(manager, ReadinessAsk, [{ id, roundId, matterId, ...said, version: 1 }]);
      await this.record(manager, actor, roundId, { id, matter, before, after: body.proposal });
    });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    act: { id: string; matter: Ask; before: ReadinessAsk | null; after: string },
  ): Promise<void> {
    const { id, matter, before, after } = act;
    await this.audit.record(manager, {
      ...{ actor, action: 'readiness.proposed', roundId },
      subject: { type: 'readiness_ask', id, name: matter.number },
      summary: { number: matter.number },
      objects: [
        {
          ...{ type: 'readiness_ask', id },
          before: before && { proposal: before.proposal },
          after: { proposal: after },
        },
      ],
    });
  }
}
