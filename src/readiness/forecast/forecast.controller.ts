import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { forecastView, type ForecastView } from './forecast.schema';
import { Forecasts } from './forecast.service';

/** "Có kịp không?": when each unit is expected to be ready, for those who work on it. */
@ApiTags('readiness')
@Controller('rounds/:roundId/readiness-forecast')
export class ForecastController {
  constructor(private readonly forecasts: Forecasts) {}

  @Get()
  @Costs('export')
  @Permission('readiness.report')
  @ApiOkResponse({ standardSchema: forecastView })
  getReadinessForecast(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<ForecastView> {
    return this.forecasts.of(actor, roundId);
  }
}
