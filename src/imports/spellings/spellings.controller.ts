import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { SpellingsService } from './spellings.service';

/** What spellings in files mean; remembered while bad cells are mended. */
@ApiTags('imports')
@Controller()
export class SpellingsController {
  constructor(private readonly spellings: SpellingsService) {}

  @Delete('rounds/:roundId/spellings/:id')
  @HttpCode(204)
  @Permission('import.write')
  @ApiNoContentResponse()
  forgetSpelling(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    return this.spellings.forget(roundId, id, actor);
  }
}
