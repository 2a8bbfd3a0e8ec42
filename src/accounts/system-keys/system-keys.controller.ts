import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, FreshlyConfirmed, Permission } from '../../platform/http/permission';
import { NotReplayed } from '../../platform/idempotency/idempotency.interceptor';
import {
  newSystemKeyBody,
  newSystemKeyView,
  systemKeysView,
  type NewSystemKeyBody,
  type NewSystemKeyView,
  type SystemKeyView,
} from './system-keys.schema';
import { SystemKeys } from './system-keys.service';

/** Keys by which another system, that of the province, sends test submissions. */
@ApiTags('own account')
@Controller('account/system-keys')
@Permission('procedure.test')
export class SystemKeysController {
  constructor(private readonly keys: SystemKeys) {}

  @Get()
  @ApiOkResponse({ standardSchema: systemKeysView })
  listSystemKeys(@CurrentActor() actor: Actor): Promise<SystemKeyView[]> {
    return this.keys.list(actor);
  }

  @Post()
  @NotReplayed('the key it answers is kept as a digest only')
  @FreshlyConfirmed()
  @HttpCode(201)
  @ApiCreatedResponse({ standardSchema: newSystemKeyView })
  makeSystemKey(
    @CurrentActor() actor: Actor,
    @Body({ schema: newSystemKeyBody }) body: NewSystemKeyBody,
  ): Promise<NewSystemKeyView> {
    return this.keys.make(actor, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  revokeSystemKey(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    return this.keys.revoke(actor, id);
  }
}
