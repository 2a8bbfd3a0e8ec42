import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { noFile } from '../../imports/imports.errors';
import { FileStore } from '../../platform/files/file-store';
import { receiveForm } from '../../platform/files/receive-form';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { templateDetail, type TemplateDetail } from '../templates/templates.schema';
import { TemplatesService } from '../templates/templates.service';
import { checklistPlan, newChecklistBody, type ChecklistPlan } from './checklists-excel.schema';
import { ChecklistsExcel } from './checklists-excel.service';
import { FORM_WITH_FILE, WORKBOOK } from './described';
import { XLSX } from './workbook-files';

/** Checklists in Excel: out, changed there, and in again as a draft. */
@ApiTags('rehearsal')
@Controller('checklists')
export class ChecklistsExcelController {
  constructor(
    private readonly excel: ChecklistsExcel,
    private readonly templates: TemplatesService,
    private readonly files: FileStore,
  ) {}

  @Get(':id/checklist.xlsx')
  @Costs('export')
  @Permission('rehearsal.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(WORKBOOK)
  downloadChecklist(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.excel.workbook(actor, id);
  }

  /** Writes nothing: the plan holds the content that making a checklist would be sent. */
  @Post('plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM_WITH_FILE)
  @ApiOkResponse({ standardSchema: checklistPlan })
  planChecklist(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<ChecklistPlan> {
    return this.plan(actor, null, request);
  }

  /** The same, compared with a checklist there is; the content is then sent as a change of that draft. */
  @Post(':id/plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM_WITH_FILE)
  @ApiOkResponse({ standardSchema: checklistPlan })
  planChecklistChange(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ChecklistPlan> {
    return this.plan(actor, id, request);
  }

  /** A checklist of one's own, as a draft. */
  @Post()
  @Permission('rehearsal.plan')
  @ApiCreatedResponse({ standardSchema: templateDetail })
  async makeChecklist(
    @CurrentActor() actor: Actor,
    @Body({ schema: newChecklistBody }) { code, content }: z.infer<typeof newChecklistBody>,
  ): Promise<TemplateDetail> {
    return this.templates.one(actor, await this.templates.bringIn(actor, code, content));
  }

  private async plan(actor: Actor, against: string | null, request: FastifyRequest) {
    const form = await receiveForm(request, this.files);
    if (!form) throw noFile();
    return this.excel.plan(actor, against, form);
  }
}
