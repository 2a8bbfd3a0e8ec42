import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { JobBoardQueries } from './job-board.queries';
import {
  boardAct,
  boardPage,
  boardQuery,
  boardSummaryView,
  type BoardQuery,
  type BoardSummary,
} from './job-board.schema';
import { JobBoardService } from './job-board.service';

/** All work in the background, for whoever looks after the installation. */
@ApiTags('administration')
@Controller('job-board')
export class JobBoardController {
  constructor(
    private readonly queries: JobBoardQueries,
    private readonly service: JobBoardService,
  ) {}

  @Get()
  @Permission('job.manage')
  @ApiOkResponse({ standardSchema: boardPage })
  listBoardJobs(@Query({ schema: boardQuery }) query: BoardQuery) {
    return this.queries.page(query);
  }

  @Get('summary')
  @Permission('job.manage')
  @ApiOkResponse({ standardSchema: boardSummaryView })
  getJobBoardSummary(): Promise<BoardSummary> {
    return this.queries.summary();
  }

  @Post(':id/retry')
  @HttpCode(204)
  @Permission('job.manage')
  @ApiNoContentResponse()
  retryJob(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: boardAct }) _: z.infer<typeof boardAct>,
  ): Promise<void> {
    return this.service.retry(id, actor);
  }

  @Post(':id/stop')
  @HttpCode(204)
  @Permission('job.manage')
  @ApiNoContentResponse()
  stopJob(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: boardAct }) _: z.infer<typeof boardAct>,
  ): Promise<void> {
    return this.service.stop(id, actor);
  }
}
