import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import { contentDisposition } from '../../platform/files/content-disposition';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { MadeFiles } from './made-files.service';

/** Files that were made in the background, for whoever asked for them. */
@ApiTags('handover')
@Controller('handover/made-files')
export class MadeFilesController {
  constructor(private readonly made: MadeFiles) {}

  @Get(':id/file')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadMadeFile(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const { bytes, file } = await this.made.open(actor, id);
    return new StreamableFile(bytes, {
      type: file.mediaType,
      length: file.size,
      disposition: contentDisposition(file.name),
    });
  }
}
