import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { CurrentActor, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { AccountReview } from './account-review';
import { ASSIST } from './granting.policy';

const reviewReceipt = z.strictObject({ jobId: z.uuid() }).meta({ id: 'AccountReviewJob' });

/** The paper of the yearly review. */
@ApiTags('accounts')
@Controller('accounts')
@Permission(ASSIST)
export class AccountReviewController {
  constructor(private readonly review: AccountReview) {}

  @Post('review')
  @Costs('export')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: reviewReceipt })
  async requestAccountReview(
    @CurrentActor() actor: Actor,
    @Body({ schema: z.strictObject({}) }) _: Record<string, never>,
  ): Promise<z.infer<typeof reviewReceipt>> {
    return { jobId: await this.review.ask(actor) };
  }
}
