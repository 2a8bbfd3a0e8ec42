import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, FreshlyConfirmed, Permission } from '../../platform/http/permission';
import {
  newSource,
  nothing,
  settingsView,
  type NewSource,
  type PortalSettingsView,
} from './portal-settings.schema';
import { PortalSettingsService } from './portal-settings.service';

type Nothing = z.infer<typeof nothing>;

/** The portals that may be asked, on whose permission, and the forms in which they answered. */
@ApiTags('portal')
@Controller()
export class PortalSettingsController {
  constructor(private readonly service: PortalSettingsService) {}

  @Get('portal-sources')
  @Permission('procedure.source')
  @ApiOkResponse({ standardSchema: settingsView })
  getPortalSettings(): Promise<PortalSettingsView> {
    return this.service.view();
  }

  @Post('portal-sources')
  @FreshlyConfirmed()
  @Permission('procedure.source')
  @ApiCreatedResponse({ standardSchema: settingsView })
  async permitPortalSource(
    @CurrentActor() actor: Actor,
    @Body({ schema: newSource }) body: NewSource,
  ): Promise<PortalSettingsView> {
    await this.service.permit(body, actor);
    return this.service.view();
  }

  @Post('portal-sources/:id/withdrawal')
  @HttpCode(200)
  @Permission('procedure.source')
  @ApiOkResponse({ standardSchema: settingsView })
  async withdrawPortalSource(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: nothing }) _: Nothing,
  ): Promise<PortalSettingsView> {
    await this.service.withdraw(id, actor);
    return this.service.view();
  }

  @Post('portal-shapes/:id/acceptance')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('procedure.source')
  @ApiOkResponse({ standardSchema: settingsView })
  async acceptPortalShape(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: nothing }) _: Nothing,
  ): Promise<PortalSettingsView> {
    await this.service.acceptShape(id, actor);
    return this.service.view();
  }
}
