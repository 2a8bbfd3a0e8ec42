import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { isLoopback } from '../../platform/config/listening';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { SafeAddresses } from '../../platform/http/safe-address';
import { addressRefused, otherSourceInUse } from './portal.errors';
import type {
  NewSource,
  PortalSettingsView,
  ShapeView,
  SourceView,
} from './portal-settings.schema';
import { PortalShape, PortalSource } from './portal-source.entity';

const SHOWN = 20;

/** Which portal may be asked, on whose word; and which forms of its answers findings may rest on. */
@Injectable()
export class PortalSettingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async view(): Promise<PortalSettingsView> {
    const { manager } = this.reader;
    const sources = await manager.find(PortalSource, {
      ...{ order: { enteredAt: 'DESC' as const, id: 'DESC' as const }, take: SHOWN },
    });
    const shapes = await manager.find(PortalShape, {
      ...{ order: { seenAt: 'DESC' as const, id: 'DESC' as const }, take: SHOWN },
    });
    const { url, proposedUrl } = this.settings.portal;
    return {
      standIn: url ?? null,
      proposedAddress: proposedUrl ?? null,
      sources: sources.map(sourceViewOf),
      shapes: shapes.map(shapeViewOf),
    };
  }

  /**
   * Lets a portal be asked from now on, in place of the one the person saw in use.
   * @throws `portal.address-refused`; `portal.other-source-in-use` when somebody was quicker.
   */
  async permit(entered: NewSource, actor: Actor): Promise<SourceView> {
    this.requireSafe(entered.address);
    const { replaces, requestsPerSecond, ...facts } = entered;
    const at = this.clock.moment();
    return this.unitOfWork.run(async (manager) => {
      const inUse = await manager.findOneBy(PortalSource, { activeKey: 'in-use' });
      if ((inUse?.id ?? null) !== replaces) throw otherSourceInUse({});
      const withdrawn = { activeKey: null, withdrawnAt: at, withdrawnByName: actor.name };
      if (inUse) {
        const done = await manager.update(
          PortalSource,
          { id: inUse.id, activeKey: 'in-use' },
          withdrawn,
        );
        if (done.affected !== 1) throw otherSourceInUse({});
      }
      const row: PortalSource = {
        ...{ id: newId(), ...facts, activeKey: 'in-use' },
        address: facts.address.replace(/\/+$/, ''),
        intervalMs: Math.max(100, Math.round(1000 / requestsPerSecond)),
        ...{ enteredBy: actor.accountId, enteredByName: actor.name, enteredAt: at },
        ...{ withdrawnByName: null, withdrawnAt: null },
      };
      await insertRows(manager, PortalSource, [row]);
      const { id, address: name, permissionNumber, permissionDay, contact } = row;
      await this.audit.record(manager, {
        ...{ actor, action: 'portal.permitted' },
        subject: { type: 'portal_source', id, name },
        summary: { permissionNumber, permissionDay, contact, intervalMs: row.intervalMs },
        objects: [{ type: 'portal_source', id, after: { address: name, permissionNumber } }],
      });
      return sourceViewOf(row);
    });
  }

  /** Nothing is asked of a source any more; runs that are under way find nothing further. */
  async withdraw(id: string, actor: Actor): Promise<SourceView> {
    return this.unitOfWork.run(async (manager) => {
      const before = await manager.findOneBy(PortalSource, { id });
      if (!before) throw notFound();
      if (before.activeKey === null) return sourceViewOf(before);
      const changes = {
        ...{ activeKey: null, withdrawnByName: actor.name },
        withdrawnAt: this.clock.moment(),
      };
      await manager.update(PortalSource, { id, activeKey: 'in-use' }, changes);
      await this.audit.record(manager, {
        ...{ actor, action: 'portal.withdrawn' },
        subject: { type: 'portal_source', id, name: before.address },
        summary: { permissionNumber: before.permissionNumber },
        objects: [{ type: 'portal_source', id, before: { inUse: true }, after: { inUse: false } }],
      });
      return sourceViewOf({ ...before, ...changes });
    });
  }

  /** Findings may rest on a changed form from the next run on. */
  async acceptShape(id: string, actor: Actor): Promise<ShapeView> {
    return this.unitOfWork.run(async (manager) => {
      const before = await manager.findOneBy(PortalShape, { id });
      if (!before) throw notFound();
      if (before.state === 'known') return shapeViewOf(before);
      const changes = {
        ...{ state: 'known' as const, acceptedByName: actor.name },
        acceptedAt: this.clock.moment(),
      };
      await manager.update(PortalShape, { id, state: 'changed' }, changes);
      await this.audit.record(manager, {
        ...{ actor, action: 'portal.shape-accepted' },
        subject: { type: 'portal_shape', id, name: `${before.origin} ${before.part}` },
        summary: { difference: before.difference?.slice(0, 500) ?? null },
        objects: [
          {
            ...{ type: 'portal_shape', id },
            ...{ before: { state: 'changed' }, after: { state: 'known' } },
          },
        ],
      });
      return shapeViewOf({ ...before, ...changes });
    });
  }

  /** What a name resolves to is looked at when it is connected to; an address that is written out, here. */
  private requireSafe(address: string): void {
    const url = new URL(address);
    const refuse = (why: string) => addressRefused({ address, why });
    if (url.username || url.password) throw refuse('có tên đăng nhập trong địa chỉ');
    if (url.protocol !== 'https:' && !isLoopback(url.hostname))
      throw refuse('đường truyền không mã hóa (http)');
    try {
      new SafeAddresses(this.settings.portal.privateNetworks).requireLiteral(url.hostname);
    } catch {
      throw refuse('là địa chỉ nội bộ');
    }
  }
}

function sourceViewOf(row: PortalSource): SourceView {
  const { id, address, permissionNumber, permissionDay, contact } = row;
  return {
    ...{ id, interface: row.interface, address, permissionNumber, permissionDay, contact },
    requestsPerSecond: Math.round(100_000 / row.intervalMs) / 100,
    inUse: row.activeKey !== null,
    ...{ enteredBy: row.enteredByName, enteredAt: row.enteredAt },
    ...{ withdrawnBy: row.withdrawnByName, withdrawnAt: row.withdrawnAt },
  };
}

function shapeViewOf(row: PortalShape): ShapeView {
  const { id, origin, part, state, difference, seenAt, acceptedByName, acceptedAt } = row;
  const keys = Object.entries(row.shape).map(
    ([path, { kinds, always }]) => `${path || '(answer)'}: ${kinds.join('/')}${always ? '' : ' ?'}`,
  );
  return {
    ...{ id, origin, part, state, difference, keys, seenAt },
    ...{ acceptedBy: acceptedByName, acceptedAt },
  };
}
