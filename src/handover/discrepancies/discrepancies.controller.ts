import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { Clock } from '../../platform/clock';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { ageingSheets } from './ageing-sheet';
import {
  ageingView,
  changeDiscrepancyBody,
  closeDiscrepancyBody,
  discrepancyKindsView,
  discrepancyPage,
  discrepancyQuery,
  discrepancyView,
  openDiscrepancyBody,
  type AgeingView,
  type ChangeDiscrepancy,
  type CloseDiscrepancy,
  type DiscrepancyPage,
  type DiscrepancyQuery,
  type DiscrepancyView,
  type OpenDiscrepancy,
} from './discrepancies.schema';
import { DiscrepanciesService } from './discrepancies.service';
import { DiscrepancyViews } from './discrepancy-views.service';
import { discrepancyKinds, type DiscrepancyKind } from './discrepancy-kinds';

/** Discrepancies (chênh lệch): the board, each one's way to its decision, and how old they are. */
@ApiTags('discrepancies')
@Controller()
export class DiscrepanciesController {
  constructor(
    private readonly views: DiscrepancyViews,
    private readonly service: DiscrepanciesService,
    private readonly workbook: WorkbookAnswer,
    private readonly clock: Clock,
  ) {}

  @Get('discrepancy-kinds')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: discrepancyKindsView })
  getDiscrepancyKinds(): readonly DiscrepancyKind[] {
    return discrepancyKinds;
  }

  @Get('rounds/:roundId/discrepancies')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: discrepancyPage })
  listDiscrepancies(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: discrepancyQuery }) query: DiscrepancyQuery,
  ): Promise<DiscrepancyPage> {
    return this.views.page(actor, roundId, query);
  }

  @Get('rounds/:roundId/discrepancies/ageing')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: ageingView })
  getDiscrepancyAgeing(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<AgeingView> {
    return this.views.ageing(actor, roundId);
  }

  @Get('rounds/:roundId/discrepancies/ageing.xlsx')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadDiscrepancyAgeing(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    const { view, open } = await this.views.ageingInFull(actor, roundId);
    return this.workbook.of(
      ageingSheets(view, open, this.clock.now()),
      'Chênh lệch chưa giải quyết.xlsx',
    );
  }

  @Post('handover/lists/:id/discrepancies')
  @HttpCode(200)
  @Permission('handover.answer')
  @ApiOkResponse({ standardSchema: discrepancyView })
  async openDiscrepancy(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @Body({ schema: openDiscrepancyBody }) body: OpenDiscrepancy,
  ): Promise<DiscrepancyView> {
    return this.views.one(actor, await this.service.open(actor, listId, body));
  }

  @Get('discrepancies/:id')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: discrepancyView })
  getDiscrepancy(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<DiscrepancyView> {
    return this.views.one(actor, id);
  }

  @Put('discrepancies/:id')
  @Permission('handover.follow')
  @ApiOkResponse({ standardSchema: discrepancyView })
  async changeDiscrepancy(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: changeDiscrepancyBody }) body: ChangeDiscrepancy,
  ): Promise<DiscrepancyView> {
    await this.service.change(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Post('discrepancies/:id/close')
  @HttpCode(200)
  @Permission('handover.answer')
  @ApiOkResponse({ standardSchema: discrepancyView })
  async closeDiscrepancy(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: closeDiscrepancyBody }) { text, paper }: CloseDiscrepancy,
  ): Promise<DiscrepancyView> {
    const decision = { text, number: paper?.number ?? null, date: paper?.date ?? null };
    await this.service.close(actor, id, version, decision);
    return this.views.one(actor, id);
  }
}
