import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ListTypeVersion } from './list-type-version.entity';
import { arrivingPresets } from './list-types/arriving-presets';
import type { ListType } from './list-types/list-type';
import { learnListTypes, listType, PRESETS, startListTypes } from './list-types/list-types';

/** The kinds of lists as the database has them: those that shipped, and what the province added. */
@Injectable()
export class ListTypeBook implements OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Writes down what came with this release, so that lists keep it whatever later ones ship. */
  async onApplicationBootstrap(): Promise<void> {
    startListTypes();
    learnListTypes(await this.unitOfWork.run((manager) => this.takeInPresets(manager)));
  }

  /** Brings in versions that another process published since. */
  async refresh(manager: EntityManager): Promise<void> {
    // Asked with every request about a list: without making objects of what is known already.
    const stored = await manager.query<Pick<ListTypeVersion, 'id' | 'code' | 'version'>[]>(
      'SELECT id, code, version FROM list_type_version',
    );
    const unknown = stored.filter(({ code, version }) => !listType(code, version));
    if (unknown.length === 0) return;
    const rows = await Promise.all(
      unknown.map(({ id }) => manager.findOneByOrFail(ListTypeVersion, { id })),
    );
    learnListTypes(rows.map(({ type }) => type));
  }

  /** @returns every version there is then. */
  private async takeInPresets(manager: EntityManager): Promise<ListType[]> {
    const stored = await manager.find(ListTypeVersion, { order: { code: 'ASC', version: 'ASC' } });
    const now = this.clock.moment();
    const rows = arrivingPresets(stored, PRESETS).map(
      ({ officialVersion, type }): ListTypeVersion => ({
        id: newId(),
        code: type.declaration.code,
        version: type.declaration.version,
        officialVersion,
        type,
        createdAt: now,
        createdBy: null,
        createdByName: null,
        note: null,
      }),
    );
    const all = [...stored, ...rows].map(({ type }) => type);
    if (rows.length === 0) return all;
    // Another server may start in this very moment: what it wrote is the same.
    await manager
      .createQueryBuilder()
      .insert()
      .into(ListTypeVersion)
      .values(rows as never)
      .orIgnore()
      .execute();
    return all;
  }
}
