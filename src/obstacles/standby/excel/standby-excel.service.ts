import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { StagedFile } from '../../../platform/files/file-store';
import type { Actor } from '../../../platform/http/actor';
import { defineError, noRight } from '../../../platform/http/app-error';
import { WorkbookFiles } from '../../../rehearsal/excel/workbook-files';
import { HOTLINES, SHIFTS, TEAMS, type StandbyKind } from '../standby-kinds';
import { Standby } from '../standby.service';
import { StandbyViews } from '../standby-views.service';
import { planLines, sameBody, type ThereLine } from './plan-standby';
import { readStandby } from './read-standby';
import type { StandbyPlan, StandbyRows, StandbyTaken } from './standby-excel.schema';

const notStandby = defineError('standby.not-a-roster', 422, {
  vi: 'Tệp “{name}” không có bảng lịch trực, tổ hỗ trợ hoặc đường dây nóng. Bấm “Xuất Excel” ở trang này, điền vào tệp đó rồi nhập lại.',
  en: '“{name}” has no table of shifts, support teams or hotlines. Export the workbook of this page and fill that in.',
});

const thereMeanwhile = defineError('standby.there-meanwhile', 409, {
  vi: 'Trong lúc đó người khác đã ghi “{what}” với nội dung khác. Kiểm tra lại tệp rồi ghi.',
  en: 'Somebody else entered “{what}” differently meanwhile. Check the file again.',
});

/** Columns by which a line is known again. */
const NAMING = {
  shifts: ['unitId', 'day', 'fromTime', 'field', 'person'],
  teams: ['unitId', 'name', 'activeFrom'],
  hotlines: ['unitId', 'phone'],
} as const;

/** Roster, support teams and hotlines from Excel: looked at first, then taken as one act. */
@Injectable()
export class StandbyExcel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standby: Standby,
    private readonly views: StandbyViews,
    private readonly workbooks: WorkbookFiles,
  ) {}

  /**
   * Says of every line what taking it would do; writes nothing, and keeps nothing of the file.
   * @throws notFound, noRight for who arranges nothing, unreadable, secretFile, notStandby.
   */
  async plan(
    actor: Actor,
    roundId: string,
    form: { staged: StagedFile; fileName: string },
  ): Promise<StandbyPlan> {
    const { fileName } = form;
    const { found, workbook } = await this.workbooks.read(form, async () => {
      const there = {
        ...(await this.views.shifts(actor, roundId)),
        ...(await this.views.teams(actor, roundId)),
        ...(await this.views.hotlines(actor, roundId)),
      };
      if (there.places.length === 0) throw noRight();
      return there;
    });
    const read = readStandby(workbook, found.places);
    if (!read) throw notStandby({ name: fileName });
    return {
      ...{ fileName, problems: read.problems },
      shifts: planLines(read.shifts, found.shifts.map(lineOf), NAMING.shifts),
      teams: planLines(read.teams, found.teams.map(lineOf), NAMING.teams),
      hotlines: planLines(read.hotlines, found.hotlines.map(lineOf), NAMING.hotlines),
    };
  }

  /**
   * Takes lines of a plan: all of them or none. A new line that is there by now as it is has no second effect.
   * @throws notFound, noRight at one of the units, StaleVersion, thereMeanwhile, and what entering one throws.
   */
  async take(actor: Actor, roundId: string, rows: StandbyRows): Promise<StandbyTaken> {
    return this.unitOfWork.run(async (manager) => {
      const taken: StandbyTaken = { added: 0, changed: 0, unchanged: 0 };
      const into = { manager, actor, roundId, taken };
      await this.each(into, SHIFTS, rows.shifts, NAMING.shifts);
      await this.each(into, TEAMS, rows.teams, NAMING.teams);
      await this.each(into, HOTLINES, rows.hotlines, NAMING.hotlines);
      return taken;
    });
  }

  private async each<
    Row extends { id: string; roundId: string; unitId: string; version: number },
    Body extends { unitId: string },
  >(
    into: { manager: EntityManager; actor: Actor; roundId: string; taken: StandbyTaken },
    kind: StandbyKind<Row, Body>,
    lines: readonly { seen: { id: string; version: number } | null; body: Body }[],
    naming: readonly (keyof Body & string)[],
  ): Promise<void> {
    const { manager, actor, roundId, taken } = into;
    for (const { seen, body } of lines) {
      if (seen) {
        await this.standby.change(kind, actor, seen, body);
        taken.changed += 1;
        continue;
      }
      await this.standby.admit(manager, actor, roundId, body.unitId);
      const alike = Object.fromEntries(naming.map((key) => [key, body[key]]));
      const target = kind.entity as EntityTarget<Row>;
      const twin = await manager.findOneBy(target, { roundId, ...alike } as never);
      if (!twin) {
        await this.standby.add(kind, actor, roundId, body);
        taken.added += 1;
      } else if (sameBody(within(twin, body), body)) taken.unchanged += 1;
      else throw thereMeanwhile({ what: kind.nameOf(body) });
    }
  }
}

/** What a row says in the columns of a body. */
const within = <Body extends object>(row: object, body: Body): Body =>
  Object.fromEntries(Object.keys(body).map((key) => [key, row[key as keyof typeof row]])) as Body;

/** A row of the page as what one enters. */
function lineOf<Row extends { id: string; version: number; unit: { id: string } }>(
  row: Row,
): ThereLine<Omit<Row, 'id' | 'version' | 'unit' | 'mayChange'> & { unitId: string }> {
  const { id, version, unit, ...rest } = row;
  const body = { ...rest, unitId: unit.id } as Omit<
    Row,
    'id' | 'version' | 'unit' | 'mayChange'
  > & {
    unitId: string;
  };
  delete (body as { mayChange?: boolean }).mayChange;
  return { id, version, body };
}
