import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { UnitsReadModel } from '../../units/units.read-model';
import { StandbyAccess } from './standby-access';
import { Hotline, StandbyShift, SupportTeam } from './standby.entity';
import type { HotlinesView, ShiftsView, TeamsView } from './standby.schema';

/** Who is on duty, who supports, whom to call. */
@Injectable()
export class StandbyViews {
  constructor(
    private readonly reader: Reader,
    private readonly access: StandbyAccess,
    private readonly units: UnitsReadModel,
  ) {}

  /** The roster of the person's units, day by day. @throws notFound. */
  shifts(actor: Actor, roundId: string): Promise<ShiftsView> {
    return this.reader.snapshot(async (manager) => {
      const { rows, places } = await this.rowsOf(manager, actor, roundId, StandbyShift, false);
      const shifts = rows.map(({ row, place }) => ({
        ...{ ...place, day: row.day, fromTime: row.fromTime, toTime: row.toTime },
        ...{ field: row.field, person: row.person, position: row.position, phone: row.phone },
        note: row.note,
      }));
      const order = ({ day, fromTime }: (typeof shifts)[number]) => `${day} ${fromTime}`;
      return { shifts: shifts.sort((a, b) => order(a).localeCompare(order(b))), places };
    });
  }

  /** Support teams of the person's units with their sums. @throws notFound. */
  teams(actor: Actor, roundId: string): Promise<TeamsView> {
    return this.reader.snapshot(async (manager) => {
      const { rows, places } = await this.rowsOf(manager, actor, roundId, SupportTeam, false);
      const teams = rows.map(({ row, place }) => ({
        ...{ ...place, kind: row.kind, name: row.name, campaign: row.campaign, place: row.place },
        ...{ leader: row.leader, phone: row.phone, members: row.members, helps: row.helps },
        ...{ activeFrom: row.activeFrom, activeTo: row.activeTo },
        ...{ peopleHelped: row.peopleHelped, householdsHelped: row.householdsHelped },
        dossiersHelped: row.dossiersHelped,
      }));
      const sum = (of: (team: (typeof teams)[number]) => number) =>
        teams.reduce((all, team) => all + of(team), 0);
      const kinds = (kind: 'fixed' | 'mobile') => sum((team) => (team.kind === kind ? 1 : 0));
      return {
        ...{ teams, places },
        totals: {
          ...{ fixed: kinds('fixed'), mobile: kinds('mobile') },
          members: sum(({ members }) => members),
          units: new Set(teams.map(({ unit }) => unit.id)).size,
          peopleHelped: sum(({ peopleHelped }) => peopleHelped),
          householdsHelped: sum(({ householdsHelped }) => householdsHelped),
          dossiersHelped: sum(({ dossiersHelped }) => dossiersHelped),
        },
      };
    });
  }

  /** Every hotline of the round: they are published. @throws notFound. */
  hotlines(actor: Actor, roundId: string): Promise<HotlinesView> {
    return this.reader.snapshot(async (manager) => {
      const { rows, places } = await this.rowsOf(manager, actor, roundId, Hotline, true);
      return {
        places,
        hotlines: rows.map(({ row, place }) => ({
          ...{ ...place, name: row.name, phone: row.phone, hours: row.hours, note: row.note },
        })),
      };
    });
  }

  /** In the order of the resolution, the province first. @param published seen by everybody. */
  private async rowsOf<Row extends { id: string; unitId: string; version: number }>(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    entity: EntityTarget<Row>,
    published: boolean,
  ) {
    const { read, arrange } = await this.access.of(manager, actor, roundId);
    const all = await manager.find(entity, { where: { roundId } as never });
    const seen = all.filter(({ unitId }) => published || read.coversUnit(unitId));
    const units = await this.units.units(
      manager,
      seen.map(({ unitId }) => unitId),
    );
    const newUnits = await this.units.newUnits(manager, roundId);
    const sides = [...newUnits, ...(await this.units.oldUnits(manager, roundId))];
    const province = await this.units.provinceBodies(manager, roundId);
    const places = [...(province ? [province.unit] : []), ...newUnits]
      .filter(({ id }) => arrange.coversUnit(id))
      .map(({ id, name }) => ({ id, name }));
    const position = new Map(sides.map(({ id }, at) => [id, at]));
    const order = ({ unitId }: Row) => position.get(unitId) ?? -1;
    const rows = seen
      .sort((a, b) => order(a) - order(b))
      .map((row) => ({
        row,
        place: {
          ...{ id: row.id, version: row.version },
          unit: { id: row.unitId, name: units.get(row.unitId)!.name },
          mayChange: arrange.coversUnit(row.unitId),
        },
      }));
    return { rows, places };
  }
}
