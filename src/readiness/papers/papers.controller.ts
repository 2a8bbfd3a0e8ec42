import fs from 'node:fs';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import { z } from 'zod';
import { contentDisposition } from '../../platform/files/content-disposition';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { PAPER_TYPES, type PaperFormat } from './paper-files';
import {
  momentQuery,
  paperQuery,
  reportView,
  type PaperQuery,
  type ReportView,
} from './papers.schema';
import { Papers } from './papers.service';

const FILE = { schema: { type: 'string', format: 'binary' } };

/** Reports on readiness: on screen, and as papers in the layout of Decree 30/2020. */
@ApiTags('readiness')
@Controller('rounds/:roundId')
export class PapersController {
  constructor(
    private readonly papers: Papers,
    private readonly scratch: Scratch,
  ) {}

  @Get('readiness-report')
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: reportView })
  getReadinessReport(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: momentQuery }) { at }: z.infer<typeof momentQuery>,
  ): Promise<ReportView> {
    return this.papers.view(actor, roundId, at);
  }

  @Get('readiness-paper.docx')
  @Costs('export')
  @Permission('readiness.report')
  @ApiProduces(PAPER_TYPES.docx)
  @ApiOkResponse(FILE)
  downloadReadinessDocx(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: paperQuery }) query: PaperQuery,
  ): Promise<StreamableFile> {
    return this.send(actor, roundId, query, 'docx');
  }

  @Get('readiness-paper.pdf')
  @Costs('export')
  @Permission('readiness.report')
  @ApiProduces(PAPER_TYPES.pdf)
  @ApiOkResponse(FILE)
  downloadReadinessPdf(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: paperQuery }) query: PaperQuery,
  ): Promise<StreamableFile> {
    return this.send(actor, roundId, query, 'pdf');
  }

  @Get('readiness-paper.xlsx')
  @Costs('export')
  @Permission('readiness.report')
  @ApiProduces(PAPER_TYPES.xlsx)
  @ApiOkResponse(FILE)
  downloadReadinessXlsx(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: paperQuery }) query: PaperQuery,
  ): Promise<StreamableFile> {
    return this.send(actor, roundId, query, 'xlsx');
  }

  private async send(
    actor: Actor,
    roundId: string,
    { kind, unitId, at }: PaperQuery,
    format: PaperFormat,
  ): Promise<StreamableFile> {
    const wanted = { kind, format, unitId };
    const { folder, file, name } = await this.papers.write(actor, roundId, wanted, at);
    const stream = fs.createReadStream(file);
    stream.once('close', () => void this.scratch.remove(folder));
    const disposition = contentDisposition(name);
    return new StreamableFile(stream, { type: PAPER_TYPES[format], disposition });
  }
}
