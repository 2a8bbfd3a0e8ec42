import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../platform/http/api-description';
import type { z } from 'zod';
import { contentDisposition } from '../platform/files/content-disposition';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, FreshlyConfirmed, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { REVEAL } from './handover.policy';
import {
  exportBody,
  exportReceipt,
  fullExportBody,
  type ExportFilters,
  type ExportReceipt,
} from './list-export.schema';
import { ListExports } from './list-exports.service';
import { WORKBOOK_TYPE } from './list-export.job';

/** Lists as workbooks: with masks for everybody who reads them, in full for who must know. */
@ApiTags('handover')
@Controller('handover')
export class ListExportController {
  constructor(private readonly exports: ListExports) {}

  @Post('lists/:id/exports')
  @Costs('export')
  @HttpCode(202)
  @Permission('handover.read')
  @ApiAcceptedResponse({ standardSchema: exportReceipt })
  requestListExport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @Body({ schema: exportBody }) filters: ExportFilters,
  ): Promise<ExportReceipt> {
    return this.exports.request(actor, { listId, kind: 'masked', filters, reason: null });
  }

  @Post('lists/:id/full-exports')
  @Costs('export')
  @HttpCode(202)
  @FreshlyConfirmed()
  @Permission(REVEAL)
  @ApiAcceptedResponse({ standardSchema: exportReceipt })
  requestFullListExport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @Body({ schema: fullExportBody }) { reason, ...filters }: z.infer<typeof fullExportBody>,
  ): Promise<ExportReceipt> {
    return this.exports.request(actor, { listId, kind: 'full', filters, reason });
  }

  @Get('exports/:id/file')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadListExport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const { bytes, name, size } = await this.exports.open(actor, id);
    return new StreamableFile(bytes, {
      type: WORKBOOK_TYPE,
      length: size,
      disposition: contentDisposition(name),
    });
  }
}
