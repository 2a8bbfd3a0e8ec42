import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { Actor } from '../../platform/http/actor';
import { emptyBody, type EmptyBody } from '../../platform/http/empty-body';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import {
  declareAccountsBody,
  declaredAccounts,
  testAccountsView,
  type DeclareAccountsBody,
  type DeclaredAccounts,
  type TestAccountsView,
} from './test-accounts.schema';
import { TestAccounts } from './test-accounts.service';

/** By which accounts test dossiers may be handed in. */
@ApiTags('procedures')
@Controller()
export class TestAccountsController {
  constructor(private readonly accounts: TestAccounts) {}

  @Get('rounds/:roundId/test-accounts')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: testAccountsView })
  listTestAccounts(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<TestAccountsView> {
    return this.accounts.view(actor, roundId);
  }

  /** The same again changes nothing. */
  @Post('rounds/:roundId/test-accounts')
  @HttpCode(200)
  @Permission('procedure.verify')
  @ApiOkResponse({ standardSchema: declaredAccounts })
  declareTestAccounts(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: declareAccountsBody }) body: DeclareAccountsBody,
  ): Promise<DeclaredAccounts> {
    return this.accounts.declare(actor, roundId, body);
  }

  @Post('test-accounts/:id/withdraw')
  @HttpCode(204)
  @Permission('procedure.verify')
  @ApiNoContentResponse()
  withdrawTestAccount(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<void> {
    return this.accounts.withdraw(actor, id, version);
  }
}
