import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { StreamableFile } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../platform/http/api-description';
import type { z } from 'zod';
import { WorkbookAnswer } from '../office/excel/workbook-answer';
import { Clock } from '../platform/clock';
import { XLSX } from '../platform/files/sent-once';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { catalogue, obstacleCatalogue, type ObstacleCatalogue } from './catalogue';
import { obstacleSheets } from './obstacles-sheet';
import {
  changeBody,
  escalateBody,
  moveBody,
  obstacleAgeing,
  obstacleFilters,
  obstacleOwners,
  obstaclePage,
  obstacleQuery,
  obstacleView,
  reopenBody,
  reportBody,
  type ChangeObstacle,
  type EscalateObstacle,
  type MoveObstacle,
  type ObstacleAgeing,
  type ObstacleFilters,
  type ObstacleOwners,
  type ObstaclePage,
  type ObstacleQuery,
  type ObstacleView,
  type ReportObstacle,
} from './obstacles.schema';
import { ObstaclesService } from './obstacles.service';
import { ObstacleViews } from './obstacle-views.service';
import { Reporting } from './reporting.service';

/** Obstacles (vướng mắc): the board, reporting, each one's way until it is settled. */
@ApiTags('obstacles')
@Controller()
export class ObstaclesController {
  constructor(
    private readonly views: ObstacleViews,
    private readonly reporting: Reporting,
    private readonly service: ObstaclesService,
    private readonly workbook: WorkbookAnswer,
    private readonly clock: Clock,
  ) {}

  @Get('obstacle-catalogue')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: obstacleCatalogue })
  getObstacleCatalogue(): ObstacleCatalogue {
    return catalogue;
  }

  @Get('rounds/:roundId/obstacles')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: obstaclePage })
  listObstacles(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: obstacleQuery }) query: ObstacleQuery,
  ): Promise<ObstaclePage> {
    return this.views.page(actor, roundId, query);
  }

  @Get('rounds/:roundId/obstacles/ageing')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: obstacleAgeing })
  getObstacleAgeing(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<ObstacleAgeing> {
    return this.views.ageing(actor, roundId);
  }

  @Get('rounds/:roundId/obstacles.xlsx')
  @Costs('export')
  @Permission('obstacle.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadObstacles(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: obstacleFilters }) filters: ObstacleFilters,
  ): Promise<StreamableFile> {
    const rows = await this.views.all(actor, roundId, filters);
    return this.workbook.of(obstacleSheets(rows, this.clock.now()), 'Khó khăn, vướng mắc.xlsx');
  }

  @Post('rounds/:roundId/obstacles')
  @Permission('obstacle.report')
  @ApiCreatedResponse({ standardSchema: obstacleView })
  async reportObstacle(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: reportBody }) body: ReportObstacle,
  ): Promise<ObstacleView> {
    return this.views.one(actor, await this.reporting.report(actor, roundId, body));
  }

  @Get('obstacles/:id')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: obstacleView })
  getObstacle(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ObstacleView> {
    return this.views.one(actor, id);
  }

  @Get('obstacles/:id/owners')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: obstacleOwners })
  listObstacleOwners(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ObstacleOwners> {
    return this.views.owners(actor, id);
  }

  @Put('obstacles/:id')
  @Permission('obstacle.follow')
  @ApiOkResponse({ standardSchema: obstacleView })
  async changeObstacle(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: changeBody }) body: ChangeObstacle,
  ): Promise<ObstacleView> {
    await this.service.change(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Post('obstacles/:id/move')
  @HttpCode(200)
  @Permission('obstacle.follow')
  @ApiOkResponse({ standardSchema: obstacleView })
  async moveObstacle(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: moveBody }) body: MoveObstacle,
  ): Promise<ObstacleView> {
    await this.service.move(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Post('obstacles/:id/reopen')
  @HttpCode(200)
  @Permission('obstacle.follow')
  @ApiOkResponse({ standardSchema: obstacleView })
  async reopenObstacle(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: reopenBody }) { reason }: z.infer<typeof reopenBody>,
  ): Promise<ObstacleView> {
    await this.service.reopen(actor, id, version, reason);
    return this.views.one(actor, id);
  }

  @Post('obstacles/:id/escalate')
  @HttpCode(200)
  @Permission('obstacle.follow')
  @ApiOkResponse({ standardSchema: obstacleView })
  async escalateObstacle(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: escalateBody }) body: EscalateObstacle,
  ): Promise<ObstacleView> {
    await this.service.escalate(actor, id, version, body);
    return this.views.one(actor, id);
  }
}
