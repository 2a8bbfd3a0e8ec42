import fs from 'node:fs';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import { contentDisposition } from '../../platform/files/content-disposition';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { listTypeCode } from '../list-types.schema';
import { ListTemplates } from './list-templates.service';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook of a list for one unit to fill in, with its names. */
@ApiTags('handover')
@Controller('rounds/:roundId/givers/:organisationId/list-types/:code')
export class TemplatesController {
  constructor(private readonly templates: ListTemplates) {}

  @Get('template.xlsx')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadUnitTemplate(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('organisationId', { schema: idSchema }) organisationId: string,
    @Param('code', { schema: listTypeCode }) code: string,
  ): Promise<StreamableFile> {
    const file = await this.templates.writeFor(actor, { roundId, organisationId }, code);
    const stream = fs.createReadStream(file.path);
    stream.once('close', () => void this.templates.remove(file));
    return new StreamableFile(stream, {
      type: WORKBOOK,
      disposition: contentDisposition(file.name),
    });
  }
}
