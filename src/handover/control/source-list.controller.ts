import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { formIncomplete, noFile } from '../../imports/imports.errors';
import { FileStore } from '../../platform/files/file-store';
import { receiveForm } from '../../platform/files/receive-form';
import type { Actor } from '../../platform/http/actor';
import { languageOf } from '../../platform/http/error-filter';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { controlReasonBody } from './control.schema';
import { Matching } from './matching.service';
import {
  matchingQuery,
  matchingView,
  settleBody,
  sourceFields,
  type MatchingQuery,
  type MatchingView,
  type SettleRow,
} from './source-list.schema';
import { SourceLists } from './source-lists.service';

const FIRST_PAGE: MatchingQuery = { page: 1, pageSize: 50 };

/** Rows behind a control figure, matched with the rows of the list. */
@ApiTags('handover')
@Controller('handover/control/:id')
export class SourceListController {
  constructor(
    private readonly lists: SourceLists,
    private readonly matching: Matching,
    private readonly files: FileStore,
  ) {}

  @Get('matching')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: matchingView })
  getControlMatching(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: matchingQuery }) query: MatchingQuery,
  ): Promise<MatchingView> {
    return this.matching.view(actor, id, query);
  }

  /** A later file takes the place of the earlier one; the workbook itself is not kept. */
  @Post('source-list')
  @Costs('upload')
  @HttpCode(200)
  @Permission('handover.control')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        column: { type: 'string' },
      },
    },
  })
  @ApiOkResponse({ standardSchema: matchingView })
  async takeSourceRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Req() request: FastifyRequest,
  ): Promise<MatchingView> {
    const form = await receiveForm(request, this.files);
    if (!form) throw noFile();
    const fields = sourceFields.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(form.staged);
      throw formIncomplete({}, fields.error.issues);
    }
    const { staged, fileName } = form;
    const { column } = fields.data;
    const upload = { staged, fileName, ...(column && { column }) };
    await this.lists.take(actor, id, version, upload, languageOf(request));
    return this.matching.view(actor, id, FIRST_PAGE);
  }

  @Post('settlements')
  @HttpCode(200)
  @Permission('handover.control')
  @ApiOkResponse({ standardSchema: matchingView })
  async settleSourceRow(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: settleBody }) body: SettleRow,
  ): Promise<MatchingView> {
    await this.matching.settle(actor, id, body);
    return this.matching.view(actor, id, FIRST_PAGE);
  }

  @Post('settlements/:settlementId/take-back')
  @HttpCode(200)
  @Permission('handover.control')
  @ApiOkResponse({ standardSchema: matchingView })
  async takeBackSettlement(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('settlementId', { schema: idSchema }) settlementId: string,
    @Body({ schema: controlReasonBody }) { reason }: z.infer<typeof controlReasonBody>,
  ): Promise<MatchingView> {
    await this.matching.unsettle(actor, id, settlementId, reason);
    return this.matching.view(actor, id, FIRST_PAGE);
  }
}
