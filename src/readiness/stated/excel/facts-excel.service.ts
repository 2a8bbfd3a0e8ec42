import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock';
import { Reader } from '../../../platform/database/reader';
import type { StagedFile } from '../../../platform/files/file-store';
import type { Actor } from '../../../platform/http/actor';
import { defineError, notFound } from '../../../platform/http/app-error';
import { vietnamDay } from '../../../platform/vietnam-time';
import { WorkbookFiles } from '../../../rehearsal/excel/workbook-files';
import { inScope } from '../../../rehearsal/rehearsal.policy';
import { Scopes } from '../../../units/scopes';
import { UnitsReadModel } from '../../../units/units.read-model';
import { CriteriaReadModel } from '../../criteria/criteria.read-model';
import { StatedFactsReadModel } from '../stated-facts.read-model';
import type { FactsPlan } from './facts-excel.schema';
import { placeOf, planFacts } from './facts-plan';
import { factsSheet, readFacts } from './facts-sheet';

export const noFactsSheet = defineError('readiness.no-facts-sheet', 422, {
  vi: 'Tệp “{name}” không có trang tính với các cột “Mã đơn vị”, “Mã tiêu chí”, “Đã hoàn thành”. Tải tệp mẫu ở trang này rồi điền.',
  en: 'No sheet of “{name}” has the columns of the template. Download the template on this page and fill that in.',
});

/** Facts that people state, for many units at once in Excel. */
@Injectable()
export class FactsExcel {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly criteria: CriteriaReadModel,
    private readonly facts: StatedFactsReadModel,
    private readonly workbooks: WorkbookFiles,
    private readonly clock: Clock,
  ) {}

  /** The sheet to fill in, of the units for which the person may state facts. @throws notFound. */
  async template(actor: Actor, roundId: string): Promise<StreamableFile> {
    const { units, criteria } = await this.known(this.reader.manager, actor, roundId);
    return this.workbooks.send(
      [factsSheet(units, criteria)],
      'Mẫu ghi nhận số liệu mức độ sẵn sàng.xlsx',
    );
  }

  /**
   * Says of every row what it would change; writes nothing and keeps nothing of the file.
   * @throws notFound, unreadable, secretFile, noFactsSheet.
   */
  async plan(
    actor: Actor,
    roundId: string,
    form: { staged: StagedFile; fileName: string },
  ): Promise<FactsPlan> {
    const { manager } = this.reader;
    const { found, workbook } = await this.workbooks.read(form, () =>
      this.known(manager, actor, roundId),
    );
    const lines = readFacts(workbook);
    if (!lines) throw noFactsSheet({ name: form.fileName });
    const latest = await this.facts.latest(manager, roundId);
    const rows = planFacts(lines, {
      units: new Map(found.units.map((unit) => [unit.code, unit])),
      criteria: new Map(found.criteria.map(({ code, name }) => [code, name.vi])),
      latest: new Map(latest.map((row) => [placeOf(row.unitId, row.criterion), row])),
      today: vietnamDay(this.clock.now()),
    });
    return { fileName: form.fileName, rows };
  }

  private async known(manager: EntityManager, actor: Actor, roundId: string) {
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    const scope = await this.scopes.unitsOf(manager, actor, 'readiness.state', roundId);
    const news = await this.units.newUnits(manager, roundId);
    const { inForce } = await this.criteria.of(manager, round);
    return {
      units: news.filter(({ id }) => inScope(scope, id)),
      criteria: inForce.filter(({ source }) => source === 'stated'),
    };
  }
}
