import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import {
  CurrentActor,
  ExpectedVersion,
  FreshlyConfirmed,
  Permission,
} from '../../platform/http/permission';
import { actReceipt } from '../list-acts.schema';
import { ListViews } from '../list-views.service';
import {
  acceptMatchingBody,
  assignmentPreview,
  assignmentPreviewBody,
  assignMatchingBody,
  closeMatchingBody,
  disputeMatchingBody,
  resolveMatchingBody,
  type AssignmentPreview,
} from './matching-acts.schema';
import { MatchingActs } from './matching-acts.service';

/** Acts on all rows that match a filter, with the number that was seen. */
@ApiTags('handover')
@Controller('handover/lists/:id/rows')
export class MatchingActsController {
  constructor(
    private readonly acts: MatchingActs,
    private readonly views: ListViews,
  ) {}

  @Post('accept')
  @HttpCode(200)
  @Permission('handover.accept')
  @ApiOkResponse({ standardSchema: actReceipt })
  async acceptMatchingRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: acceptMatchingBody }) body: z.infer<typeof acceptMatchingBody>,
  ) {
    return this.receipt(actor, listId, await this.acts.accept(actor, { listId, version, ...body }));
  }

  @Post('dispute')
  @HttpCode(200)
  @Permission('handover.accept')
  @ApiOkResponse({ standardSchema: actReceipt })
  async disputeMatchingRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: disputeMatchingBody }) body: z.infer<typeof disputeMatchingBody>,
  ) {
    const { kind, note, ...at } = body;
    const said = { kind, note };
    return this.receipt(
      actor,
      listId,
      await this.acts.dispute(actor, { listId, version, ...at }, said),
    );
  }

  @Post('resolve')
  @HttpCode(200)
  @Permission('handover.answer')
  @ApiOkResponse({ standardSchema: actReceipt })
  async resolveMatchingRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: resolveMatchingBody }) body: z.infer<typeof resolveMatchingBody>,
  ) {
    const { note, decision, ...at } = body;
    const said = { note, decision };
    return this.receipt(
      actor,
      listId,
      await this.acts.resolve(actor, { listId, version, ...at }, said),
    );
  }

  @Post('close')
  @FreshlyConfirmed()
  @HttpCode(200)
  @Permission('handover.close')
  @ApiOkResponse({ standardSchema: actReceipt })
  async closeMatchingRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: closeMatchingBody }) body: z.infer<typeof closeMatchingBody>,
  ) {
    const { reason, note, evidence, ...at } = body;
    const said = { reason, note, evidence };
    return this.receipt(
      actor,
      listId,
      await this.acts.close(actor, { listId, version, ...at }, said),
    );
  }

  @Post('assign')
  @HttpCode(200)
  @Permission('handover.assign')
  @ApiOkResponse({ standardSchema: actReceipt })
  async assignMatchingRows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @ExpectedVersion() version: number,
    @Body({ schema: assignMatchingBody }) body: z.infer<typeof assignMatchingBody>,
  ) {
    const { receiverOrganisationId, ...at } = body;
    return this.receipt(
      actor,
      listId,
      await this.acts.assign(actor, { listId, version, ...at }, receiverOrganisationId),
    );
  }

  @Post('assign/preview')
  @HttpCode(200)
  @Permission('handover.assign')
  @ApiOkResponse({ standardSchema: assignmentPreview })
  previewAssignment(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) listId: string,
    @Body({ schema: assignmentPreviewBody }) body: z.infer<typeof assignmentPreviewBody>,
  ): Promise<AssignmentPreview> {
    const { filter, receiverOrganisationId } = body;
    return this.acts.assignmentPreview(actor, listId, filter, receiverOrganisationId);
  }

  private async receipt(actor: Actor, listId: string, portions: number) {
    return { portions, list: await this.views.list(actor, listId) };
  }
}
