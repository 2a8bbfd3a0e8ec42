import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { emptyBody, type EmptyBody } from '../../platform/http/empty-body';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { JobBoardService } from './job-board.service';

/** Work in the background, for whoever asked for it. */
@ApiTags('jobs')
@Controller('jobs')
export class OwnJobsController {
  constructor(private readonly service: JobBoardService) {}

  @Post(':id/cancel')
  @HttpCode(204)
  @Permission('job.read')
  @ApiNoContentResponse()
  cancelJob(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<void> {
    return this.service.cancelOwn(id, actor);
  }
}
