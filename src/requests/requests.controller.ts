import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { WorkbookAnswer } from '../office/excel/workbook-answer';
import { Clock } from '../platform/clock';
import { contentDisposition } from '../platform/files/content-disposition';
import { FileStore } from '../platform/files/file-store';
import { receiveForm } from '../platform/files/receive-form';
import { XLSX } from '../platform/files/sent-once';
import type { Actor } from '../platform/http/actor';
import { emptyBody, type EmptyBody } from '../platform/http/empty-body';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { formLayout, type FormLayout } from './form-layout';
import { Merging } from './merging.service';
import { WORKBOOK } from './request-files';
import { RequestMaking } from './request-making.service';
import { RequestViews } from './request-views';
import { requestIncomplete } from './requests.errors';
import { standingSheet } from './standing-sheet';
import {
  mergeAsked,
  requestFields,
  requestList,
  requestView,
  sendBody,
  type MergeAsked,
  type RequestList,
  type RequestView,
  type SendRequest,
} from './requests.schema';

/** Data requests (yêu cầu báo cáo): made of a form, sent to units, merged back into the form. */
@ApiTags('requests')
@Controller()
export class RequestsController {
  constructor(
    private readonly making: RequestMaking,
    private readonly views: RequestViews,
    private readonly merging: Merging,
    private readonly files: FileStore,
    private readonly workbook: WorkbookAnswer,
    private readonly clock: Clock,
  ) {}

  @Get('rounds/:roundId/data-requests')
  @Permission('request.read')
  @ApiOkResponse({ standardSchema: requestList })
  listDataRequests(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<RequestList> {
    return this.views.ofRound(actor, roundId);
  }

  @Post('rounds/:roundId/data-requests')
  @Costs('upload')
  @Permission('request.send')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['title', 'dueAt', 'file'],
      properties: {
        title: { type: 'string' },
        dueAt: { type: 'string', format: 'date-time' },
        instructions: { type: 'string' },
        contact: { type: 'string' },
        repeats: { type: 'string', enum: ['none', 'daily', 'weekly'] },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiCreatedResponse({ standardSchema: requestView })
  async makeDataRequest(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<RequestView> {
    const form = await receiveForm(request, this.files);
    if (!form) throw requestIncomplete();
    const fields = requestFields.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(form.staged);
      throw requestIncomplete({}, fields.error.issues);
    }
    return this.views.one(actor, await this.making.make(actor, roundId, form, fields.data));
  }

  @Get('data-requests/:id')
  @Permission('request.read')
  @ApiOkResponse({ standardSchema: requestView })
  getDataRequest(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<RequestView> {
    return this.views.one(actor, id);
  }

  @Get('data-requests/:id/standing.xlsx')
  @Costs('export')
  @Permission('request.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadRequestStanding(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const request = await this.views.one(actor, id);
    return this.workbook.of(standingSheet(request, this.clock.now()), 'Tình hình nộp báo cáo.xlsx');
  }

  @Put('data-requests/:id/form')
  @Permission('request.send')
  @ApiOkResponse({ standardSchema: requestView })
  async correctRequestForm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: formLayout }) body: FormLayout,
  ): Promise<RequestView> {
    await this.making.correct(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Post('data-requests/:id/sending')
  @HttpCode(200)
  @Permission('request.send')
  @ApiOkResponse({ standardSchema: requestView })
  async sendDataRequest(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: sendBody }) body: SendRequest,
  ): Promise<RequestView> {
    await this.making.send(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Post('data-requests/:id/closing')
  @HttpCode(200)
  @Permission('request.send')
  @ApiOkResponse({ standardSchema: requestView })
  async closeDataRequest(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<RequestView> {
    await this.making.close(actor, id, version);
    return this.views.one(actor, id);
  }

  @Post('data-requests/:id/merging')
  @HttpCode(202)
  @Costs('export')
  @Permission('request.send')
  @ApiAcceptedResponse({ standardSchema: mergeAsked })
  async mergeDataRequest(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<MergeAsked> {
    return { jobId: await this.merging.ask(actor, id, version) };
  }

  @Get('data-requests/:id/merged')
  @Costs('export')
  @Permission('request.send')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadMergedRequest(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const file = await this.merging.merged(actor, id);
    return new StreamableFile(this.files.read(file), {
      ...{ type: WORKBOOK, length: file.size, disposition: contentDisposition(file.name) },
    });
  }
}
