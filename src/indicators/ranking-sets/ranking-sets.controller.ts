import path from 'node:path';
import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../platform/http/api-description';
import { z } from 'zod';
import { writeTable } from '../../office/excel/write-workbook';
import { writePaper } from '../../office/papers/write-paper';
import { canonical } from '../../platform/audit/canonical';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { Scratch } from '../../platform/files/scratch';
import { sentOnce } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { UnitsReadModel } from '../../units/units.read-model';
import { REPORT_FORMATS, type ReportFormat } from '../indicator-report.service';
import { REPORT_TYPES } from '../indicators.controller';
import { rankingPaper, rankingSheets } from './ranking-paper';
import { RankingSet } from './ranking-set.entity';
import {
  keepBody,
  publishBody,
  rankingSetsView,
  rankingSetView,
  setMade,
  withdrawBody,
  type KeepBody,
  type RankingSetsView,
  type RankingSetView,
} from './ranking-sets.schema';
import { RankingSets } from './ranking-sets.service';

/** Rankings of units kept as sets. */
@ApiTags('indicators')
@Controller()
export class RankingSetsController {
  constructor(
    private readonly sets: RankingSets,
    private readonly units: UnitsReadModel,
    private readonly reader: Reader,
    private readonly scratch: Scratch,
    private readonly clock: Clock,
  ) {}

  @Get('rounds/:roundId/ranking-sets')
  @Permission('register.read')
  @ApiOkResponse({ standardSchema: rankingSetsView })
  listRankingSets(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<RankingSetsView> {
    return this.sets.list(actor, roundId);
  }

  /** Keeps the ranking of a period as it stands now. */
  @Post('rounds/:roundId/ranking-sets')
  @Permission('indicator.set')
  @ApiCreatedResponse({ standardSchema: setMade })
  keepRankingSet(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: keepBody }) body: KeepBody,
  ): Promise<z.infer<typeof setMade>> {
    return this.sets.keep(actor, roundId, body);
  }

  @Get('ranking-sets/:id')
  @Permission('register.read')
  @ApiOkResponse({ standardSchema: rankingSetView })
  showRankingSet(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<RankingSetView> {
    return this.sets.view(actor, id);
  }

  @Post('ranking-sets/:id/publish')
  @HttpCode(204)
  @Permission('indicator.set')
  @ApiNoContentResponse()
  publishRankingSet(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: publishBody }) { visibility }: z.infer<typeof publishBody>,
  ): Promise<void> {
    return this.sets.publish(actor, { id, version }, visibility);
  }

  @Post('ranking-sets/:id/withdraw')
  @HttpCode(204)
  @Permission('indicator.set')
  @ApiNoContentResponse()
  withdrawRankingSet(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: withdrawBody }) { reason }: z.infer<typeof withdrawBody>,
  ): Promise<void> {
    return this.sets.withdraw(actor, { id, version }, reason);
  }

  /** The result table, as far as the person sees it. */
  @Get('ranking-sets/:id/paper/:format')
  @Costs('export')
  @Permission('register.read')
  @ApiProduces(...Object.values(REPORT_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadRankingSet(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('format', { schema: z.enum(REPORT_FORMATS) }) format: ReportFormat,
  ): Promise<StreamableFile> {
    const set = await this.sets.view(actor, id);
    const { roundId } = await this.reader.manager.findOneByOrFail(RankingSet, { id });
    const { name, provinceName, demonstration } = (await this.units.round(
      ...([this.reader.manager, roundId] as const),
    ))!;
    const asOf = this.clock.moment();
    const facts = { round: { name, provinceName, demonstration }, set, asOf };
    const folder = await this.scratch.folder();
    const file = path.join(folder, `ranking.${format}`);
    try {
      if (format === 'xlsx') await writeTable(file, { sheets: rankingSheets(facts), asOf });
      else
        await writePaper(file, format, {
          paper: rankingPaper(facts),
          data: {
            ...{ name: 'xep-thu.json', namespace: 'urn:ban-giao:xep-thu' },
            ...{ text: canonical(set), description: 'Số liệu của bộ kết quả xếp thứ' },
          },
          code: `ban-giao:xep-thu:${set.digest}`,
          at: asOf,
        });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    const made = { folder, file, name: `${set.title}.${format}` };
    return sentOnce(made, REPORT_TYPES[format], (done) => this.scratch.remove(done));
  }
}
