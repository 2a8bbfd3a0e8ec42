import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ask } from '../platform/database/ask';
import { entityRows } from '../platform/database/entity-rows';
import { insertRows } from '../platform/database/insert-rows';
import { AdministrativeUnit } from './administrative-unit.entity';
import { Organisation } from './organisation.entity';
import { Round, RoundUnit, type Side } from './round.entity';
import { Succession } from './succession.entity';
import type { UnitLevel } from './unit-name';

/** Well below the parameter limits of both engines. */
const CHUNK = 500;

/** A unit with its place in a round. */
export interface PlacedUnit {
  unit: AdministrativeUnit;
  position: number;
  cluster: string | null;
}

/** Fetches and inserts; decides nothing. */
@Injectable()
export class UnitsRepository {
  /** Units of one side of a round, in the order of the resolution. */
  async placed(manager: EntityManager, roundId: string, side: Side): Promise<PlacedUnit[]> {
    const places = await manager.find(RoundUnit, {
      where: { roundId, side },
      order: { position: 'ASC', unitId: 'ASC' },
    });
    const units = await this.byIds(
      manager,
      AdministrativeUnit,
      places.map(({ unitId }) => unitId),
    );
    return places.map(({ unitId, position, cluster }) => ({
      unit: units.get(unitId)!,
      position,
      cluster,
    }));
  }

  async sidesOf(manager: EntityManager, roundId: string, unitId: string): Promise<Side[]> {
    const places = await manager.findBy(RoundUnit, { roundId, unitId });
    return places.map(({ side }) => side);
  }

  /** The units of a level valid on a day, by code. */
  async validOn(
    manager: EntityManager,
    level: UnitLevel,
    codes: readonly string[],
    day: string,
  ): Promise<Map<string, AdministrativeUnit>> {
    const found = new Map<string, AdministrativeUnit>();
    for (const chunk of chunks(codes)) {
      const units = await manager
        .createQueryBuilder(AdministrativeUnit, 'unit')
        .where('unit.level = :level AND unit.code IN (:...codes)', { level, codes: chunk })
        .andWhere('unit.valid_from <= :day AND (unit.valid_to IS NULL OR unit.valid_to >= :day)', {
          day,
        })
        .getMany();
      for (const unit of units) found.set(unit.code, unit);
    }
    return found;
  }

  /** Rows by id, in a map. */
  async byIds<T extends { id: string }>(
    manager: EntityManager,
    entity: new () => T,
    ids: readonly string[],
  ): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    for (const chunk of chunks([...new Set(ids)])) {
      const rows = await manager
        .createQueryBuilder(entity, 'entity')
        .where('entity.id IN (:...ids)', { ids: chunk })
        .getMany();
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }

  successions(
    manager: EntityManager,
    where: { roundId: string; oldUnitId?: string; newUnitId?: string },
  ): Promise<Succession[]> {
    return manager.find(Succession, { where, order: { id: 'ASC' } });
  }

  async placeOf(manager: EntityManager, unitId: string) {
    const rows = await ask<{ name: string; committee_id: string | null }>(
      manager,
      `SELECT u.name AS name, o.id AS committee_id FROM administrative_unit u
        LEFT JOIN organisation o ON o.unit_id = u.id AND o.kind = 'people_committee'
        WHERE u.id = ? ORDER BY o.id`,
      [unitId],
    );
    const last = rows.at(-1);
    return last ? { name: last.name, committeeId: last.committee_id } : null;
  }

  /** Organisations sitting in the given units. */
  async organisationsIn(
    manager: EntityManager,
    unitIds: readonly string[],
  ): Promise<Organisation[]> {
    const found: Organisation[] = [];
    for (const chunk of chunks(unitIds)) {
      found.push(...(await manager.find(Organisation, { where: { unitId: In(chunk) } })));
    }
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Organisations at or below the given paths. */
  async organisationsWithin(
    manager: EntityManager,
    paths: readonly string[],
  ): Promise<Organisation[]> {
    if (paths.length === 0) return [];
    // SQLite finds by its index only what GLOB asks for; paths hold neither wildcard.
    const [like, any] =
      manager.connection.options.type === 'postgres' ? ['LIKE', '%'] : ['GLOB', '*'];
    const o = entityRows(manager, Organisation, 'o');
    const rows = await ask(
      manager,
      `SELECT ${o.columns} FROM organisation o
        WHERE ${paths.map(() => `o.path ${like} ?`).join(' OR ')} ORDER BY o.id`,
      paths.map((path) => `${path}${any}`),
    );
    return rows.map((row) => o.read(row)!);
  }

  round(manager: EntityManager, where: { id: string } | { code: string }): Promise<Round | null> {
    return manager.findOneBy(Round, where);
  }

  /** Inserts rows in statements of a bounded size. */
  insert<T extends object>(
    manager: EntityManager,
    entity: new () => T,
    rows: readonly T[],
  ): Promise<void> {
    return insertRows(manager, entity, rows);
  }
}

function chunks<T>(rows: readonly T[]): T[][] {
  const result: T[][] = [];
  for (let at = 0; at < rows.length; at += CHUNK) result.push(rows.slice(at, at + CHUNK));
  return result;
}
