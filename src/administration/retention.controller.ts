import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { CurrentActor, FreshlyConfirmed, Permission } from '../platform/http/permission';
import {
  retentionJobView,
  retentionRunRequest,
  retentionView,
  type RetentionView,
} from './retention.schema';
import { RetentionService } from './retention.service';

type Empty = z.infer<typeof retentionRunRequest>;

/** What goes by which rule and when; auditors look, administrators let it happen. */
@ApiTags('administration')
@Controller('retention')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  @Get()
  @Permission('audit.read')
  @ApiOkResponse({ standardSchema: retentionView })
  getRetention(@CurrentActor() actor: Actor): Promise<RetentionView> {
    return this.retention.view(actor);
  }

  @Post('runs')
  @FreshlyConfirmed()
  @HttpCode(202)
  @Permission('personal.retain')
  @ApiAcceptedResponse({ standardSchema: retentionJobView })
  async requestRetentionRun(
    @CurrentActor() actor: Actor,
    @Body({ schema: retentionRunRequest }) _: Empty,
  ): Promise<z.infer<typeof retentionJobView>> {
    return { jobId: await this.retention.run(actor) };
  }

  @Post('clock-confirmation')
  @FreshlyConfirmed()
  @HttpCode(204)
  @Permission('personal.retain')
  @ApiNoContentResponse()
  confirmClock(
    @CurrentActor() actor: Actor,
    @Body({ schema: retentionRunRequest }) _: Empty,
  ): Promise<void> {
    return this.retention.confirmClock(actor);
  }
}
