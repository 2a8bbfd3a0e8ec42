import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { XLSX } from '../excel/workbook-files';
import {
  comparisonQuery,
  comparisonView,
  type ComparisonQuery,
  type ComparisonView,
} from './comparison.schema';
import { ComparisonService } from './comparison.service';

/** Units of a round beside each other. */
@ApiTags('rehearsal')
@Controller()
export class ComparisonController {
  constructor(private readonly comparison: ComparisonService) {}

  @Get('trials/:id/comparison')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: comparisonView })
  compareTrialUnits(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: comparisonQuery }) { units }: ComparisonQuery,
  ): Promise<ComparisonView> {
    return this.comparison.of(actor, id, units);
  }

  @Get('trials/:id/comparison.xlsx')
  @Costs('export')
  @Permission('rehearsal.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  downloadUnitComparison(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: comparisonQuery }) { units }: ComparisonQuery,
  ): Promise<StreamableFile> {
    return this.comparison.workbook(actor, id, units);
  }
}
