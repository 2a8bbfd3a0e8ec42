import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { FunctionFindingsService } from './function-findings.service';
import { functionFindings, type FunctionFindings } from './functions.schema';

/** Checks of the lists of functions and tasks. */
@ApiTags('handover')
@Controller('rounds/:roundId/handover/function-findings')
export class FunctionsController {
  constructor(private readonly findings: FunctionFindingsService) {}

  @Get()
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: functionFindings })
  getFunctionFindings(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<FunctionFindings> {
    return this.findings.ofRound(actor, roundId);
  }
}
