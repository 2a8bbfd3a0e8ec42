import { Body, Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { contentDisposition } from '../platform/files/content-disposition';
import { receiveFile, TakesFile } from '../imports/file-form';
import { FileStore } from '../platform/files/file-store';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { Answering } from './answering.service';
import { Merging } from './merging.service';
import { WORKBOOK } from './request-files';
import { RequestViews } from './request-views';
import {
  decisionBody,
  screenAnswerBody,
  unitView,
  type DecideAnswer,
  type ScreenAnswer,
  type UnitRequestView,
} from './requests.schema';

/** What one unit is asked, and its answers. */
@ApiTags('requests')
@Controller()
export class RequestAnswersController {
  constructor(
    private readonly answering: Answering,
    private readonly views: RequestViews,
    private readonly merging: Merging,
    private readonly files: FileStore,
  ) {}

  @Get('data-requests/:id/units/:unitId')
  @Permission('request.read')
  @ApiOkResponse({ standardSchema: unitView })
  getRequestOfUnit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<UnitRequestView> {
    return this.views.ofUnit(actor, id, unitId);
  }

  @Get('data-requests/:id/units/:unitId/form')
  @Costs('export')
  @Permission('request.read')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadRequestForm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<StreamableFile> {
    const { staged, name } = await this.merging.copyOf(actor, id, unitId);
    const bytes = this.files.read(staged);
    bytes.once('close', () => void this.files.discard(staged));
    return new StreamableFile(bytes, {
      ...{ type: WORKBOOK, length: staged.size, disposition: contentDisposition(name) },
    });
  }

  @Post('data-requests/:id/units/:unitId/answers')
  @HttpCode(200)
  @Costs('upload')
  @Permission('request.answer')
  @TakesFile()
  @ApiOkResponse({ standardSchema: unitView })
  async uploadRequestAnswer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
    @Req() request: FastifyRequest,
  ): Promise<UnitRequestView> {
    const form = await receiveFile(request, this.files);
    await this.answering.upload(actor, id, unitId, form);
    return this.views.ofUnit(actor, id, unitId);
  }

  @Post('data-requests/:id/units/:unitId/rows')
  @HttpCode(200)
  @Permission('request.answer')
  @ApiOkResponse({ standardSchema: unitView })
  async typeRequestAnswer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
    @Body({ schema: screenAnswerBody }) body: ScreenAnswer,
  ): Promise<UnitRequestView> {
    await this.answering.type(actor, id, unitId, body.rows);
    return this.views.ofUnit(actor, id, unitId);
  }

  @Post('request-answers/:id/decision')
  @HttpCode(200)
  @Permission('request.send')
  @ApiOkResponse({ standardSchema: unitView })
  async decideRequestAnswer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: decisionBody }) body: DecideAnswer,
  ): Promise<UnitRequestView> {
    const [requestId, unitId] = await this.answering.decide(actor, id, version, body);
    return this.views.ofUnit(actor, requestId!, unitId!);
  }
}
