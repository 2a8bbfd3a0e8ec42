import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { CurrentActor, FreshlyConfirmed, Permission } from '../platform/http/permission';
import { NotReplayed } from '../platform/idempotency/idempotency.interceptor';
import { AccountsInBulk } from './accounts-in-bulk';
import { bulkBody, bulkReceipt, slipsBody, slipsView } from './bulk.schema';
import { ASSIST } from './granting.policy';
import { OneTimeSlips } from './one-time-slips';

/** Many accounts at once, and the slips with their first passwords. */
@ApiTags('accounts')
@Controller('accounts')
@Permission(ASSIST)
export class BulkController {
  constructor(
    private readonly accounts: AccountsInBulk,
    private readonly slips: OneTimeSlips,
  ) {}

  @Post('bulk')
  @FreshlyConfirmed()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: bulkReceipt })
  createAccounts(
    @CurrentActor() actor: Actor,
    @Body({ schema: bulkBody }) body: z.infer<typeof bulkBody>,
  ): Promise<z.infer<typeof bulkReceipt>> {
    return this.accounts.create(actor, body.accounts);
  }

  @Post('slips')
  @FreshlyConfirmed()
  @NotReplayed('the one-time passwords it answers are kept as hashes only')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: slipsView })
  giveSlips(
    @CurrentActor() actor: Actor,
    @Body({ schema: slipsBody }) body: z.infer<typeof slipsBody>,
  ): Promise<z.infer<typeof slipsView>> {
    return this.slips.give(actor, body);
  }
}
