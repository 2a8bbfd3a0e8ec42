import { Body, Controller, Get, HttpCode, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { Clock } from '../../platform/clock';
import { XLSX } from '../../platform/files/sent-once';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { catalogueTable } from './catalogue-workbook';
import {
  assignBody,
  assigned,
  catalogueQuery,
  codeChanges,
  procedureFields,
  procedureFilters,
  procedurePage,
  type AssignBody,
  type CatalogueQuery,
  type CodeChangeView,
  type ProcedureFilters,
  type ProcedurePage,
} from './catalogue.schema';
import { CatalogueService } from './catalogue.service';

/** The catalogue of procedures of a round, and which units offer what. */
@ApiTags('procedures')
@Controller('rounds/:roundId')
export class CatalogueController {
  constructor(
    private readonly service: CatalogueService,
    private readonly workbook: WorkbookAnswer,
    private readonly clock: Clock,
  ) {}

  @Get('procedures')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: procedurePage })
  listProcedures(
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: catalogueQuery }) query: CatalogueQuery,
  ): Promise<ProcedurePage> {
    return this.service.page(roundId, query);
  }

  @Get('procedures.xlsx')
  @Costs('export')
  @Permission('procedure.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadProcedures(
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: procedureFilters }) filters: ProcedureFilters,
  ): Promise<StreamableFile> {
    const catalogue = await this.service.all(roundId, filters);
    return this.workbook.of(
      catalogueTable(catalogue, this.clock.now()),
      'Danh mục thủ tục hành chính.xlsx',
    );
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
