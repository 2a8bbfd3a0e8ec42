import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { DossierViews } from './dossier-views.service';
import {
  dossiersView,
  measuresBody,
  newDossierBody,
  positionSchema,
  purgeBody,
  stepBody,
  type DossiersView,
  type Measures,
  type NewDossier,
  type StepTimes,
} from './dossiers.schema';
import { DossiersService } from './dossiers.service';

/** Test dossiers (hồ sơ thử nghiệm) of trials. */
@ApiTags('rehearsal')
@Controller()
export class DossiersController {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly views: DossierViews,
  ) {}

  @Get('trials/:id/dossiers')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: dossiersView })
  listTrialDossiers(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<DossiersView> {
    return this.views.ofRound(actor, id);
  }

  @Post('trials/:id/purges')
  @Permission('rehearsal.plan')
  @ApiCreatedResponse({ standardSchema: dossiersView })
  async purgeTestDossiers(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: purgeBody }) { how }: z.infer<typeof purgeBody>,
  ): Promise<DossiersView> {
    await this.dossiers.purge(actor, id, how);
    return this.views.ofRound(actor, id);
  }

  @Get('rehearsals/:id/dossiers')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: dossiersView })
  listRehearsalDossiers(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<DossiersView> {
    return this.views.ofTrial(actor, id);
  }

  @Post('rehearsals/:id/dossiers')
  @Permission('rehearsal.evaluate')
  @ApiCreatedResponse({ standardSchema: dossiersView })
  async makeTestDossier(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: newDossierBody }) body: NewDossier,
  ): Promise<DossiersView> {
    await this.dossiers.make(actor, id, body);
    return this.views.ofTrial(actor, id);
  }

  @Put('test-dossiers/:id')
  @Permission('rehearsal.evaluate')
  @ApiOkResponse({ standardSchema: dossiersView })
  async measureTestDossier(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: measuresBody }) body: Measures,
  ): Promise<DossiersView> {
    return this.views.ofTrial(actor, await this.dossiers.measure(actor, id, version, body));
  }

  @Put('test-dossiers/:id/steps/:position')
  @Permission('rehearsal.evaluate')
  @ApiOkResponse({ standardSchema: dossiersView })
  async timeTestStep(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('position', { schema: positionSchema }) position: number,
    @ExpectedVersion() version: number,
    @Body({ schema: stepBody }) body: StepTimes,
  ): Promise<DossiersView> {
    const of = await this.dossiers.time(actor, id, version, position, body);
    return this.views.ofTrial(actor, of);
  }
}
