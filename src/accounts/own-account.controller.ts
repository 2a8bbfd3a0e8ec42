import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '../platform/http/api-description';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { NotReplayed } from '../platform/idempotency/idempotency.interceptor';
import { Settings } from '../platform/config/settings';
import { idSchema } from '../platform/http/paging';
import type { Actor } from '../platform/http/actor';
import {
  CurrentActor,
  CurrentSession,
  FreshlyConfirmed,
  Permission,
  WhilePending,
  type CurrentSessionFacts,
} from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import {
  changePasswordBody,
  confirmIdentityBody,
  endedView,
  factorCodeBody,
  newFactorView,
  ownAccountView,
  recoveryCodesView,
  sessionsView,
} from './own-account.schema';
import { OwnAccountService } from './own-account.service';
import { OwnSessions } from './own-sessions.service';
import { PasswordService } from './password.service';
import { placeOf, signedInAt } from './request-place';
import { SecondFactorService } from './second-factor.service';
import { setSessionCookie } from './session-cookie';

/** What everybody does with their own account: password, second factor, sessions. */
@ApiTags('own account')
@Controller('account')
@Permission('account.self')
export class OwnAccountController {
  constructor(
    private readonly own: OwnAccountService,
    private readonly passwords: PasswordService,
    private readonly factors: SecondFactorService,
    private readonly sessions: OwnSessions,
    private readonly settings: Settings,
  ) {}

  @Get()
  @WhilePending()
  @ApiOkResponse({ standardSchema: ownAccountView })
  getOwnAccount(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof ownAccountView>> {
    return this.own.view(actor, placeOf(request).address);
  }

  @Post('password')
  @NotReplayed('its answer is the cookie of the new session')
  @Costs('sign-in')
  @WhilePending()
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: CurrentSessionFacts,
    @Body({ schema: changePasswordBody }) body: z.infer<typeof changePasswordBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = await this.passwords.change(actor, body, signedInAt(request, session));
    setSessionCookie(reply, secret, this.settings.http.secure);
  }

  /** Shows a password or code again, before a decision. */
  @Post('identity')
  @NotReplayed('every proof is looked at by itself')
  @Costs('sign-in')
  @WhilePending()
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirmIdentity(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: CurrentSessionFacts,
    @Body({ schema: confirmIdentityBody }) body: z.infer<typeof confirmIdentityBody>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.passwords.confirm(actor, body, signedInAt(request, session));
  }

  @Post('second-factor')
  @NotReplayed('the secret it answers is kept sealed only')
  @WhilePending()
  @FreshlyConfirmed()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: newFactorView })
  beginSecondFactor(@CurrentActor() actor: Actor): Promise<z.infer<typeof newFactorView>> {
    return this.own.beginFactor(actor);
  }

  @Post('second-factor/confirmation')
  @NotReplayed('the recovery codes it answers are kept as digests only')
  @WhilePending()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: recoveryCodesView })
  async confirmSecondFactor(
    @CurrentActor() actor: Actor,
    @Body({ schema: factorCodeBody }) body: z.infer<typeof factorCodeBody>,
  ): Promise<z.infer<typeof recoveryCodesView>> {
    return { codes: await this.factors.confirm(actor, body.code) };
  }

  @Delete('second-factor')
  @FreshlyConfirmed()
  @HttpCode(204)
  @ApiNoContentResponse()
  removeSecondFactor(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<void> {
    return this.own.removeFactor(actor, placeOf(request).address);
  }

  @Post('recovery-codes')
  @NotReplayed('the recovery codes it answers are kept as digests only')
  @FreshlyConfirmed()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: recoveryCodesView })
  async renewRecoveryCodes(
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof recoveryCodesView>> {
    return { codes: await this.own.renewRecoveryCodes(actor) };
  }

  @Get('sessions')
  @ApiOkResponse({ standardSchema: sessionsView })
  async listSessions(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: CurrentSessionFacts,
  ): Promise<z.infer<typeof sessionsView>> {
    const rows = await this.sessions.list(actor);
    return rows.map(({ id, tokenHash, createdAt, seenAt, address, device }) => ({
      id: id!,
      current: tokenHash === session.tokenHash,
      createdAt,
      seenAt,
      address,
      device,
    }));
  }

  @Delete('sessions')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: endedView })
  async endOtherSessions(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: CurrentSessionFacts,
  ): Promise<z.infer<typeof endedView>> {
    return { ended: await this.sessions.endOthers(actor, session) };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endSession(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    await this.sessions.end(actor, id);
  }
}
