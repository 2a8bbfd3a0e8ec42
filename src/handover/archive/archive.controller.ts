import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, FreshlyConfirmed, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { REVEAL } from '../handover.policy';
import { madeFileReceipt, type MadeFileReceipt } from '../made-files/made-files.schema';
import { archiveView, fullArchiveBody, type ArchiveView } from './archive.schema';
import { Archives } from './archives.service';

/** The handover package of a dissolved unit for the archive. */
@ApiTags('handover')
@Controller('rounds/:roundId/archive/:unitId')
export class ArchiveController {
  constructor(private readonly archives: Archives) {}

  @Get()
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: archiveView })
  getUnitArchive(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<ArchiveView> {
    return this.archives.view(actor, roundId, unitId);
  }

  @Post('packages')
  @Costs('export')
  @HttpCode(202)
  @Permission('handover.read')
  @ApiAcceptedResponse({ standardSchema: madeFileReceipt })
  requestArchive(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<MadeFileReceipt> {
    return this.archives.order(actor, roundId, unitId, null);
  }

  @Post('full-packages')
  @Costs('export')
  @HttpCode(202)
  @FreshlyConfirmed()
  @Permission(REVEAL)
  @ApiAcceptedResponse({ standardSchema: madeFileReceipt })
  requestFullArchive(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
    @Body({ schema: fullArchiveBody }) { reason }: z.infer<typeof fullArchiveBody>,
  ): Promise<MadeFileReceipt> {
    return this.archives.order(actor, roundId, unitId, reason);
  }
}
