import fs from 'node:fs';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../platform/http/api-description';
import type { z } from 'zod';
import { contentDisposition } from '../../platform/files/content-disposition';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { WORKBOOK_TYPE } from '../list-export.job';
import { DuplicateViews } from './duplicate-views.service';
import {
  duplicateGroup,
  duplicatePage,
  duplicateQuery,
  duplicatesWorkbookQuery,
  searchStarted,
  settleDuplicateBody,
  type DuplicateGroupView,
  type DuplicatePage,
  type DuplicateQuery,
  type SettleDuplicate,
} from './duplicates.schema';
import { DuplicatesWorkbook } from './duplicates-workbook';
import { DuplicatesService } from './duplicates.service';

/** Rows of a round that may be about the same person or thing, for a person to settle. */
@ApiTags('duplicates')
@Controller()
export class DuplicatesController {
  constructor(
    private readonly views: DuplicateViews,
    private readonly service: DuplicatesService,
    private readonly workbook: DuplicatesWorkbook,
    private readonly scratch: Scratch,
  ) {}

  @Get('rounds/:roundId/duplicates')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: duplicatePage })
  listDuplicates(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: duplicateQuery }) query: DuplicateQuery,
  ): Promise<DuplicatePage> {
    return this.views.page(actor, roundId, query);
  }

  @Get('rounds/:roundId/duplicates.xlsx')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadDuplicates(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: duplicatesWorkbookQuery }) query: z.infer<typeof duplicatesWorkbookQuery>,
  ): Promise<StreamableFile> {
    const { folder, file, name } = await this.workbook.write(actor, roundId, query);
    const stream = fs.createReadStream(file);
    stream.once('close', () => void this.scratch.remove(folder));
    const disposition = contentDisposition(name);
    return new StreamableFile(stream, { type: WORKBOOK_TYPE, disposition });
  }

  @Post('rounds/:roundId/duplicates/search')
  @Costs('export')
  @HttpCode(202)
  @Permission('handover.duplicates')
  @ApiAcceptedResponse({ standardSchema: searchStarted })
  async searchDuplicates(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<z.infer<typeof searchStarted>> {
    return { jobId: await this.service.search(actor, roundId) };
  }

  @Get('duplicates/:id')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: duplicateGroup })
  getDuplicateGroup(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<DuplicateGroupView> {
    return this.views.one(actor, id);
  }

  @Post('duplicates/:id/settle')
  @HttpCode(200)
  @Permission('handover.duplicates')
  @ApiOkResponse({ standardSchema: duplicateGroup })
  async settleDuplicateGroup(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: settleDuplicateBody }) body: SettleDuplicate,
  ): Promise<DuplicateGroupView> {
    await this.service.settle(actor, id, version, body);
    return this.views.one(actor, id);
  }
}
