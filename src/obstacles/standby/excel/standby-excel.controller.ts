import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiTags,
} from '../../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { noFile } from '../../../imports/imports.errors';
import { FileStore } from '../../../platform/files/file-store';
import { receiveForm } from '../../../platform/files/receive-form';
import type { Actor } from '../../../platform/http/actor';
import { idSchema } from '../../../platform/http/paging';
import { CurrentActor, Permission } from '../../../platform/http/permission';
import { Costs } from '../../../platform/http/request-limits';
import { FORM_WITH_FILE } from '../../../rehearsal/excel/described';
import {
  standbyPlan,
  standbyRowsBody,
  standbyTaken,
  type StandbyPlan,
  type StandbyRows,
  type StandbyTaken,
} from './standby-excel.schema';
import { StandbyExcel } from './standby-excel.service';

/** Roster, support teams and hotlines from Excel. */
@ApiTags('standby')
@Controller()
export class StandbyExcelController {
  constructor(
    private readonly excel: StandbyExcel,
    private readonly files: FileStore,
  ) {}

  /** Writes nothing: the plan holds the lines that taking would be sent. */
  @Post('rounds/:roundId/standby/plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('standby.arrange')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM_WITH_FILE)
  @ApiOkResponse({ standardSchema: standbyPlan })
  async planStandbyRows(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<StandbyPlan> {
    const form = await receiveForm(request, this.files);
    if (!form) throw noFile();
    return this.excel.plan(actor, roundId, form);
  }

  /** All lines as one act: all of it or nothing. */
  @Post('rounds/:roundId/standby/rows')
  @HttpCode(200)
  @Permission('standby.arrange')
  @ApiOkResponse({ standardSchema: standbyTaken })
  takeStandbyRows(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: standbyRowsBody }) rows: StandbyRows,
  ): Promise<StandbyTaken> {
    return this.excel.take(actor, roundId, rows);
  }
}
