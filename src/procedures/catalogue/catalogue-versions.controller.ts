import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { FileStore } from '../../platform/files/file-store';
import { receiveForm } from '../../platform/files/receive-form';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { emptyBody, type EmptyBody } from '../../platform/http/empty-body';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { noFile, wrongForm } from './catalogue.errors';
import { CataloguePlans } from './catalogue-plans.service';
import {
  catalogueVersion,
  catalogueVersions,
  changePage,
  changesQuery,
  differencesQuery,
  planForm,
  type CatalogueVersionView,
  type ChangePage,
  type ChangesQuery,
  type DifferencesQuery,
} from './catalogue.schema';
import { CatalogueVersions } from './catalogue-versions.service';

const text = { type: 'string' } as const;

/** Versions of the catalogue: a file's plan, what it did, what lies between two of them. */
@ApiTags('procedures')
@Controller()
export class CatalogueVersionsController {
  constructor(
    private readonly plans: CataloguePlans,
    private readonly versions: CatalogueVersions,
    private readonly files: FileStore,
  ) {}

  @Get('rounds/:roundId/catalogue-versions')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: catalogueVersions })
  listCatalogueVersions(
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<CatalogueVersionView[]> {
    return this.versions.list(roundId);
  }

  /** Changes nothing in the catalogue: the plan says what `apply` would do. */
  @Post('rounds/:roundId/catalogue-versions')
  @Costs('upload')
  @HttpCode(200)
  @Permission('procedure.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'extent'],
      properties: {
        ...{ file: { type: 'string', format: 'binary' }, extent: text, communesOnly: text },
        ...{ decisionNumber: text, decisionDate: text, effectiveOn: text, controllingBody: text },
      },
    },
  })
  @ApiOkResponse({ standardSchema: catalogueVersion })
  async planCatalogueVersion(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<CatalogueVersionView> {
    const form = await receiveForm(request, this.files);
    if (!form) throw noFile();
    const { staged, fileName: name } = form;
    const fields = planForm.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(staged);
      throw wrongForm();
    }
    return this.versions.one(await this.plans.plan(actor, roundId, { staged, name }, fields.data));
  }

  @Get('catalogue-versions/:id')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: catalogueVersion })
  getCatalogueVersion(
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<CatalogueVersionView> {
    return this.versions.one(id);
  }

  @Get('catalogue-versions/:id/changes')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: changePage })
  listCatalogueChanges(
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: changesQuery }) query: ChangesQuery,
  ): Promise<ChangePage> {
    return this.versions.changes(id, query);
  }

  @Post('catalogue-versions/:id/apply')
  @HttpCode(200)
  @Permission('procedure.import')
  @ApiOkResponse({ standardSchema: catalogueVersion })
  async applyCatalogueVersion(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<CatalogueVersionView> {
    await this.plans.apply(actor, id, version);
    return this.versions.one(id);
  }

  @Post('catalogue-versions/:id/discard')
  @HttpCode(204)
  @Permission('procedure.import')
  async discardCatalogueVersion(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<void> {
    await this.plans.discard(actor, id, version);
  }

  @Get('rounds/:roundId/catalogue-differences')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: changePage })
  listCatalogueDifferences(
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: differencesQuery }) query: DifferencesQuery,
  ): Promise<ChangePage> {
    return this.versions.differences(roundId, query);
  }
}
