import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { FINDING_KINDS, KIND_WORDS } from './finding-kinds';
import { AssignCauses } from './assign-causes.service';
import {
  assignBody,
  assignedView,
  causeDetail,
  causePage,
  causesQuery,
  findingKinds,
  findingOwners,
  followBody,
  type AssignBody,
  type CauseDetail,
  type CausePage,
  type CausesQuery,
  type FindingKindWords,
  type FindingOwners,
  type FollowBody,
} from './findings.schema';
import { FindingsService } from './findings.service';
import { findingsSheet } from './findings-sheet';

/** Findings of runs by cause: the board, one cause with its units, following it up. */
@ApiTags('procedures')
@Controller()
export class FindingsController {
  constructor(
    private readonly service: FindingsService,
    private readonly assigning: AssignCauses,
    private readonly workbook: WorkbookAnswer,
  ) {}

  @Get('finding-kinds')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: findingKinds })
  listFindingKinds(): FindingKindWords[] {
    return FINDING_KINDS.map((kind) => ({ kind, ...KIND_WORDS[kind] }));
  }

  @Get('rounds/:roundId/finding-causes')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: causePage })
  listFindingCauses(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: causesQuery }) query: CausesQuery,
  ): Promise<CausePage> {
    return this.service.page(actor, roundId, query);
  }

  @Get('rounds/:roundId/finding-causes.xlsx')
  @Costs('export')
  @Permission('procedure.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadFindings(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    const all = await this.service.inFull(actor, roundId);
    return this.workbook.of(findingsSheet(all), 'Phát hiện về thủ tục.xlsx');
  }

  @Get('rounds/:roundId/finding-owners')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: findingOwners })
  listFindingOwners(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<FindingOwners> {
    return this.service.owners(actor, roundId);
  }

  /** Who mends many causes by when; all of them, or none. */
  @Post('rounds/:roundId/finding-causes/assign')
  @HttpCode(200)
  @Permission('procedure.verify')
  @ApiOkResponse({ standardSchema: assignedView })
  async assignFindingCauses(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: assignBody }) body: AssignBody,
  ): Promise<{ assigned: number }> {
    return { assigned: await this.assigning.assign(actor, roundId, body) };
  }

  @Get('finding-causes/:id')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: causeDetail })
  getFindingCause(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<CauseDetail> {
    return this.service.detail(actor, id);
  }

  @Put('finding-causes/:id')
  @HttpCode(200)
  @Permission('procedure.verify')
  @ApiOkResponse({ standardSchema: causeDetail })
  async followFindingCause(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: followBody }) body: FollowBody,
  ): Promise<CauseDetail> {
    await this.service.follow(actor, id, version, body);
    return this.service.detail(actor, id);
  }
}
