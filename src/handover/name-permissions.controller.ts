import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { idSchema } from '../platform/http/paging';
import {
  CurrentActor,
  ExpectedVersion,
  FreshlyConfirmed,
  Permission,
} from '../platform/http/permission';
import {
  namePermissionBody,
  namePermissionView,
  type NamePermissionChange,
  type NamePermissionView,
} from './name-permissions.schema';
import { NamePermissions } from './name-permissions.service';

/** Whether names of applicants and complainants are taken in, decided list by list. */
@ApiTags('handover')
@Controller('rounds/:roundId/name-permissions')
export class NamePermissionsController {
  constructor(private readonly names: NamePermissions) {}

  @Get()
  @Permission('security.settings')
  @ApiOkResponse({ standardSchema: z.array(namePermissionView) })
  listNamePermissions(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<NamePermissionView[]> {
    return this.names.list(actor, roundId);
  }

  @Put(':listType')
  @FreshlyConfirmed()
  @Permission('security.settings')
  @ApiOkResponse({ standardSchema: z.array(namePermissionView) })
  async changeNamePermission(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('listType', { schema: z.string().max(10) }) listType: string,
    @ExpectedVersion() version: number,
    @Body({ schema: namePermissionBody }) change: NamePermissionChange,
  ): Promise<NamePermissionView[]> {
    await this.names.change(actor, { roundId, listType, version }, change);
    return this.names.list(actor, roundId);
  }
}
