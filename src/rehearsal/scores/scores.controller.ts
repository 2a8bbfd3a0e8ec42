import fs from 'node:fs';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import { contentDisposition } from '../../platform/files/content-disposition';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { REPORT_TYPES, ReportService, type ReportFormat } from './report.service';
import { scoresView, type ScoresView } from './scores.schema';
import { ScoresService } from './scores.service';

const FILE = { schema: { type: 'string', format: 'binary' } };

/** Scores of rounds, by unit and group, each with its denominator, and the evaluation report. */
@ApiTags('rehearsal')
@Controller()
export class ScoresController {
  constructor(
    private readonly scores: ScoresService,
    private readonly reports: ReportService,
    private readonly scratch: Scratch,
  ) {}

  @Get('trials/:id/scores')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: scoresView })
  getTrialScores(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ScoresView> {
    return this.scores.of(actor, id);
  }

  @Get('trials/:id/report.docx')
  @Costs('export')
  @Permission('rehearsal.read')
  @ApiProduces(REPORT_TYPES.docx)
  @ApiOkResponse(FILE)
  downloadTrialReportDocx(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.send(actor, id, 'docx');
  }

  @Get('trials/:id/report.pdf')
  @Costs('export')
  @Permission('rehearsal.read')
  @ApiProduces(REPORT_TYPES.pdf)
  @ApiOkResponse(FILE)
  downloadTrialReportPdf(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.send(actor, id, 'pdf');
  }

  @Get('trials/:id/report.xlsx')
  @Costs('export')
  @Permission('rehearsal.read')
  @ApiProduces(REPORT_TYPES.xlsx)
  @ApiOkResponse(FILE)
  downloadTrialReportXlsx(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.send(actor, id, 'xlsx');
  }

  private async send(actor: Actor, id: string, format: ReportFormat): Promise<StreamableFile> {
    const { folder, file, name } = await this.reports.write(actor, id, format);
    const stream = fs.createReadStream(file);
    stream.once('close', () => void this.scratch.remove(folder));
    const disposition = contentDisposition(name);
    return new StreamableFile(stream, { type: REPORT_TYPES[format], disposition });
  }
}
