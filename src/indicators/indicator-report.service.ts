import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { writeTable } from '../office/excel/write-workbook';
import { writePaper } from '../office/papers/write-paper';
import { canonical, sha256 } from '../platform/audit/canonical';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { Scratch } from '../platform/files/scratch';
import type { Actor } from '../platform/http/actor';
import { UnitsReadModel } from '../units/units.read-model';
import { indicatorPaper, type ReportFacts } from './indicator-paper';
import { indicatorSheets } from './indicator-sheets';
import { IndicatorViews } from './indicator-views.service';
import type { PeriodQuery } from './indicators.schema';
import { UnitComparison } from './unit-comparison.service';

export const REPORT_FORMATS = ['xlsx', 'docx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The report of a period on paper and as workbook, of the units that the person sees. */
@Injectable()
export class IndicatorReports {
  constructor(
    private readonly views: IndicatorViews,
    private readonly comparison: UnitComparison,
    private readonly units: UnitsReadModel,
    private readonly reader: Reader,
    private readonly scratch: Scratch,
    private readonly clock: Clock,
  ) {}

  /** @returns a file in a folder of its own, which the caller removes. @throws notFound. */
  async write(
    actor: Actor,
    roundId: string,
    query: PeriodQuery,
    format: ReportFormat,
  ): Promise<{ folder: string; file: string; name: string }> {
    const facts = await this.facts(actor, roundId, query);
    const folder = await this.scratch.folder();
    const file = path.join(folder, `report.${format}`);
    try {
      if (format === 'xlsx')
        await writeTable(file, { sheets: indicatorSheets(facts), asOf: facts.asOf });
      else {
        const text = canonical(facts as never);
        await writePaper(file, format, {
          paper: indicatorPaper(facts),
          data: {
            ...{ name: 'chi-tieu.json', text, namespace: 'urn:ban-giao:chi-tieu' },
            description: 'Số liệu của báo cáo chỉ tiêu',
          },
          code: `ban-giao:chi-tieu:${sha256(text)}`,
          at: facts.asOf,
        });
      }
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    const name = facts.dashboard.periods.at(-1)!.name.vi.replace('/', '-');
    return { folder, file, name: `Báo cáo chỉ tiêu ${name}.${format}` };
  }

  private async facts(actor: Actor, roundId: string, query: PeriodQuery): Promise<ReportFacts> {
    const units = await this.comparison.all(actor, roundId, query);
    const { kind } = query;
    const { start } = units.period!;
    const dashboard = await this.views.dashboard(actor, roundId, {
      kind,
      periods: 2,
      start,
    });
    const round = (await this.units.round(this.reader.manager, roundId))!;
    const { name, provinceName, demonstration } = round;
    const asOf = this.clock.moment();
    return { round: { name, provinceName, demonstration }, asOf, dashboard, units };
  }
}
