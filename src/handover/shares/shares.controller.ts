import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { contentDisposition } from '../../platform/files/content-disposition';
import { FileStore } from '../../platform/files/file-store';
import { receiveForm } from '../../platform/files/receive-form';
import type { StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { idSchema, type Page } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { signedFormIncomplete } from '../minutes/minutes.errors';
import { signedFields } from '../minutes/minutes.schema';
import { PaperSignings } from './paper-signings.service';
import { ShareReport } from './share-report.service';
import { ShareViews } from './share-views.service';
import { formIncomplete } from './shares.errors';
import {
  approvalFields,
  listStepBody,
  listStepsView,
  returnListBody,
  shareActBody,
  shareReportPage,
  shareReportQuery,
  type ListStepBody,
  type ListStepsView,
  type ShareActBody,
  type ShareReportQuery,
  type ShareReportRow,
} from './shares.schema';
import { SharesService } from './shares.service';
import { StagesService } from './stages.service';

const scanForm = (properties: Record<string, object>) => ({
  schema: {
    type: 'object' as const,
    required: [...Object.keys(properties), 'file'],
    properties: { ...properties, file: { type: 'string' as const, format: 'binary' } },
  },
});
const TEXT = { type: 'string' } as const;
const DAY = { type: 'string', format: 'date' } as const;

/** How far lists and shares are: approval, receipt, signing from paper, formal decision, settling. */
@ApiTags('handover')
@Controller()
export class SharesController {
  constructor(
    private readonly views: ShareViews,
    private readonly stages: StagesService,
    private readonly shares: SharesService,
    private readonly signings: PaperSignings,
    private readonly report: ShareReport,
    private readonly files: FileStore,
  ) {}

  @Get('handover/lists/:id/steps')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: listStepsView })
  getListSteps(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ListStepsView> {
    return this.views.ofList(actor, id);
  }

  @Post('handover/lists/:id/steps')
  @HttpCode(200)
  @Permission('handover.declare')
  @ApiOkResponse({ standardSchema: listStepsView })
  async takeListStep(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: listStepBody }) body: ListStepBody,
  ): Promise<ListStepsView> {
    await this.stages.step(actor, id, version, body);
    return this.views.ofList(actor, id);
  }

  @Post('handover/lists/:id/return')
  @HttpCode(200)
  @Permission('handover.approve')
  @ApiOkResponse({ standardSchema: listStepsView })
  async returnList(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: returnListBody }) body: z.infer<typeof returnListBody>,
  ): Promise<ListStepsView> {
    await this.stages.giveBack(actor, id, version, body.reason);
    return this.views.ofList(actor, id);
  }

  @Post('handover/lists/:id/approval')
  @Costs('upload')
  @HttpCode(200)
  @Permission('handover.approve')
  @ApiConsumes('multipart/form-data')
  @ApiBody(scanForm({ number: TEXT, day: DAY, name: TEXT, position: TEXT }))
  @ApiOkResponse({ standardSchema: listStepsView })
  async recordApproval(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Req() request: FastifyRequest,
  ): Promise<ListStepsView> {
    const form = await receiveForm(request, this.files);
    if (!form) throw formIncomplete();
    const fields = approvalFields.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(form.staged);
      throw formIncomplete({}, fields.error.issues);
    }
    await this.stages.approve(actor, id, version, { ...form, fields: fields.data });
    return this.views.ofList(actor, id);
  }

  @Get('approvals/:id/file')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadApproval(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.stream(await this.stages.file(actor, id));
  }

  @Post('handover/lists/:id/shares/:receiverId/acts')
  @HttpCode(200)
  @Permission('handover.minutes')
  @ApiOkResponse({ standardSchema: listStepsView })
  async actOnShare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('receiverId', { schema: idSchema }) receiverId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: shareActBody }) body: ShareActBody,
  ): Promise<ListStepsView> {
    await this.shares.act(actor, id, receiverId, version, body);
    return this.views.ofList(actor, id);
  }

  @Post('handover/lists/:id/shares/:receiverId/signing')
  @Costs('upload')
  @HttpCode(200)
  @Permission('handover.minutes')
  @ApiConsumes('multipart/form-data')
  @ApiBody(scanForm({ number: TEXT, day: DAY, signers: TEXT }))
  @ApiOkResponse({ standardSchema: listStepsView })
  async recordPaperSigning(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('receiverId', { schema: idSchema }) receiverId: string,
    @ExpectedVersion() version: number,
    @Req() request: FastifyRequest,
  ): Promise<ListStepsView> {
    const form = await receiveForm(request, this.files);
    if (!form) throw signedFormIncomplete();
    const fields = signedFields.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(form.staged);
      throw signedFormIncomplete({}, fields.error.issues);
    }
    const upload = { ...form, fields: fields.data };
    await this.signings.sign(actor, id, receiverId, version, upload);
    return this.views.ofList(actor, id);
  }

  @Get('signings/:id/file')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadSigning(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.stream(await this.signings.file(actor, id));
  }

  @Get('rounds/:roundId/handover/shares')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: shareReportPage })
  getShareReport(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: shareReportQuery }) query: ShareReportQuery,
  ): Promise<Page<ShareReportRow>> {
    return this.report.page(actor, roundId, query);
  }

  private stream(file: StoredFile): StreamableFile {
    return new StreamableFile(this.files.read(file), {
      type: file.mediaType,
      length: file.size,
      disposition: contentDisposition(file.name),
    });
  }
}
