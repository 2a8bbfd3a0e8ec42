import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../platform/http/permission';
import {
  itemCodeSchema,
  rehearsalItem,
  rehearsalRow,
  rehearsalSheet,
  resultBody,
  startBody,
  type RehearsalItemView,
  type RehearsalRowView,
  type RehearsalSheetView,
  type ResultInput,
} from './rehearsal.schema';
import { RehearsalService } from './rehearsal.service';
import { itemOf } from './rehearsal.view';
import { RehearsalViews } from './rehearsal-views.service';

/** Trial operation: progress of the units, one unit's checklist, results. */
@ApiTags('rehearsal')
@Controller()
export class RehearsalController {
  constructor(
    private readonly rehearsals: RehearsalService,
    private readonly views: RehearsalViews,
  ) {}

  @Get('rounds/:roundId/rehearsals')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: z.array(rehearsalRow) })
  listRehearsals(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<RehearsalRowView[]> {
    return this.views.list(actor, roundId);
  }

  @Post('rounds/:roundId/rehearsals')
  @Permission('rehearsal.evaluate')
  @ApiCreatedResponse({ standardSchema: rehearsalSheet })
  async startRehearsal(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: startBody }) body: z.infer<typeof startBody>,
  ): Promise<RehearsalSheetView> {
    const [id] = await this.rehearsals.start(actor, roundId, [body.unitId]);
    return this.views.sheet(actor, id!);
  }

  @Get('rehearsals/:id')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: rehearsalSheet })
  getRehearsal(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<RehearsalSheetView> {
    return this.views.sheet(actor, id);
  }

  /** What the evaluating team confirms; it counts for readiness. */
  @Put('rehearsals/:id/results/:itemCode')
  @Permission('rehearsal.confirm')
  @ApiOkResponse({ standardSchema: rehearsalItem })
  async recordResult(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('itemCode', { schema: itemCodeSchema }) itemCode: string,
    @ExpectedVersion() version: number,
    @Body({ schema: resultBody }) body: ResultInput,
  ): Promise<RehearsalItemView> {
    const sheet = await this.rehearsals.record(actor, id, [{ ...body, itemCode, version }]);
    return itemOf(
      sheet,
      sheet.items.find(({ code }) => code === itemCode)!,
    );
  }

  /** What the unit says of itself. */
  @Put('rehearsals/:id/assessments/:itemCode')
  @Permission('rehearsal.evaluate')
  @ApiOkResponse({ standardSchema: rehearsalItem })
  async assessItem(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('itemCode', { schema: itemCodeSchema }) itemCode: string,
    @ExpectedVersion() version: number,
    @Body({ schema: resultBody }) body: ResultInput,
  ): Promise<RehearsalItemView> {
    const sheet = await this.rehearsals.assess(actor, id, [{ ...body, itemCode, version }]);
    return itemOf(
      sheet,
      sheet.items.find(({ code }) => code === itemCode)!,
    );
  }
}
