import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../http/api-description';
import { Reader } from '../database/reader';
import type { Actor } from '../http/actor';
import { notFound } from '../http/app-error';
import { permitsEverywhere } from '../http/grants';
import { idSchema } from '../http/paging';
import { CurrentActor, Permission } from '../http/permission';
import { Costs } from '../http/request-limits';
import { contentDisposition } from './content-disposition';
import { FileStore } from './file-store';
import { StoredFile } from './stored-file.entity';

/** Who made a file within their duty goes on reading it as long as they have the right anywhere. */
const madeHere = ({ createdBy, needs }: StoredFile, actor: Actor): boolean =>
  createdBy === actor.accountId && actor.permissions.has(needs!);

/** Downloads; another person's file answers 404 unless one sees the whole province. */
@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly reader: Reader,
    private readonly files: FileStore,
  ) {}

  @Get(':id')
  @Costs('export')
  @Permission('file.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadFile(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    const file = await this.reader.manager.findOneBy(StoredFile, { id });
    const allowed = permitsEverywhere(actor, 'file.read') || file?.createdBy === actor.accountId;
    const entitled = !file?.needs || permitsEverywhere(actor, file.needs) || madeHere(file, actor);
    if (!file || !allowed || !entitled) throw notFound();
    return new StreamableFile(this.files.read(file), {
      type: file.mediaType,
      length: file.size,
      disposition: contentDisposition(file.name),
    });
  }
}
