import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import {
  assignBody,
  assigned,
  catalogueQuery,
  codeChanges,
  procedureFields,
  procedurePage,
  type AssignBody,
  type CatalogueQuery,
  type CodeChangeView,
  type ProcedurePage,
} from './catalogue.schema';
import { CatalogueService } from './catalogue.service';

/** The catalogue of procedures of a round, and which units offer what. */
@ApiTags('procedures')
@Controller('rounds/:roundId')
export class CatalogueController {
  constructor(private readonly service: CatalogueService) {}

  @Get('procedures')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: procedurePage })
  listProcedures(
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: catalogueQuery }) query: CatalogueQuery,
  ): Promise<ProcedurePage> {
    return this.service.page(roundId, query);
  }

  @Get('procedure-fields')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: procedureFields })
  listProcedureFields(
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<{ field: string; procedures: number }[]> {
    return this.service.fields(roundId);
  }

  @Get('procedure-codes')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: codeChanges })
  listCodeChanges(
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<CodeChangeView[]> {
    return this.service.codeChanges(roundId);
  }

  /** Each procedure carries the version that was seen. */
  @Put('procedures/assignment')
  @HttpCode(200)
  @Permission('procedure.import')
  @ApiOkResponse({ standardSchema: assigned })
  async assignProcedures(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: assignBody }) body: AssignBody,
  ): Promise<{ procedures: number }> {
    return { procedures: await this.service.assign(actor, roundId, body) };
  }
}
