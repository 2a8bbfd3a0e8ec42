import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiTags,
} from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FileStore } from '../../platform/files/file-store';
import { receiveForm } from '../../platform/files/receive-form';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { PortalExports } from '../portal/exports.service';
import { exportMomentUnclear } from '../portal/portal.errors';
import { noFile } from '../catalogue/catalogue.errors';
import { requestedRun } from './verification.schema';
import { VerificationService } from './verification.service';

const exportFields = z.strictObject({
  unitId: z.uuid().optional(),
  day: z.iso.date(),
});

export const exportRun = z
  .strictObject({
    runs: z.array(z.strictObject({ ...requestedRun.shape, unitId: z.uuid().nullable() })),
    units: z.int(),
    procedures: z.int(),
    refused: z.int().describe('rows that could not be read; nothing passes because of them'),
  })
  .meta({ id: 'ExportVerificationRun' });

/** Checking units against what somebody exported from the portal by hand. */
@ApiTags('procedures')
@Controller('rounds/:roundId/portal-exports')
export class ExportRunsController {
  constructor(
    private readonly exports: PortalExports,
    private readonly verification: VerificationService,
    private readonly files: FileStore,
  ) {}

  @Post()
  @Costs('upload')
  @HttpCode(202)
  @Permission('procedure.verify')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'day'],
      properties: {
        file: { type: 'string', format: 'binary' },
        day: { type: 'string', format: 'date' },
        unitId: { type: 'string', format: 'uuid' },
      },
    },
  })
  @ApiAcceptedResponse({ standardSchema: exportRun })
  async verifyPortalExport(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof exportRun>> {
    const form = await receiveForm(request, this.files);
    if (!form) throw noFile();
    const { staged, fileName: name } = form;
    const fields = exportFields.safeParse(form.fields);
    if (!fields.success) {
      await this.files.discard(staged);
      throw exportMomentUnclear({});
    }
    const { day, unitId = null } = fields.data;
    const kept = await this.exports.keep(roundId, { staged, name, unitId, day }, actor);
    const source = {
      ...{ kind: 'export' as const, id: kept.exportId },
      text: `portal export ${name}, ${day}`.slice(0, 300),
    };
    // A workbook of some units says nothing of the others: each of them gets a run of its own.
    const about = kept.wholeRound ? [null] : kept.lists.map((list) => list.unitId);
    const runs: z.infer<typeof exportRun>['runs'] = [];
    for (const unit of about) {
      const scope =
        unit === null ? { scope: 'round' as const } : { scope: 'unit' as const, unitId: unit };
      const run = await this.verification.request(roundId, actor, scope, source);
      runs.push({ ...run, unitId: unit });
    }
    const procedures = kept.lists.reduce((sum, { items }) => sum + items.length, 0);
    return { runs, units: kept.lists.length, procedures, refused: kept.refused };
  }
}
