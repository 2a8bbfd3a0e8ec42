import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '../platform/http/api-description';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { NotReplayed } from '../platform/idempotency/idempotency.interceptor';
import { Reader } from '../platform/database/reader';
import { rolesOf, type Actor } from '../platform/http/actor';
import {
  CurrentActor,
  CurrentSession,
  Permission,
  Public,
  WhilePending,
  type CurrentSessionFacts,
} from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { UnitsReadModel } from '../units/units.read-model';
import { sessionView, setupBody, setupState, signInBody } from './accounts.schema';
import { AccountsService } from './accounts.service';
import { OwnSessions } from './own-sessions.service';
import { placeOf } from './request-place';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie';
import { SignInService } from './sign-in.service';

/** Signing in and out, and the first account. */
@ApiTags('accounts')
@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signIns: SignInService,
    private readonly ownSessions: OwnSessions,
    private readonly units: UnitsReadModel,
    private readonly reader: Reader,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Post('session')
  @Costs('sign-in')
  @NotReplayed('every sign-in begins a session of its own, and its answer is the cookie')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signIn(
    @Body({ schema: signInBody }) body: z.infer<typeof signInBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = await this.signIns.signIn(body, placeOf(request));
    setSessionCookie(reply, secret, this.settings.http.secure);
  }

  @Get('session')
  @Permission('account.self')
  @ApiOkResponse({ standardSchema: sessionView })
  @WhilePending()
  async getSession(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: CurrentSessionFacts,
  ): Promise<z.infer<typeof sessionView>> {
    const ids = actor.grants.flatMap(({ organisationId }) => organisationId ?? []);
    const organisations = await this.units.organisations(this.reader.manager, ids);
    return {
      account: { id: actor.accountId!, name: actor.name },
      pending: session.pending,
      roles: rolesOf(actor),
      permissions: [...actor.permissions],
      now: this.clock.moment(),
      mostUploadBytes: this.settings.http.maxUploadBytes,
      province: actor.grants.some(({ organisationId }) => organisationId === null),
      organisations: [...organisations.values()].map(({ id, name, unitId }) => ({
        id,
        name,
        unitId,
      })),
      duties: actor.grants.map(({ role, organisationId, listTypes, phase }) => ({
        ...{ role, organisationId, phase },
        listTypes: listTypes && [...listTypes],
      })),
    };
  }

  @Delete('session')
  @Permission('account.self')
  @WhilePending()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = readSessionCookie(request, this.settings.http.secure);
    if (secret) await this.ownSessions.signOut(secret);
    clearSessionCookie(reply, this.settings.http.secure);
    void reply.header('clear-site-data', '"cache", "storage"');
  }

  @Get('setup')
  @Public()
  @ApiOkResponse({ standardSchema: setupState })
  async getSetup(): Promise<z.infer<typeof setupState>> {
    const { shortest, kinds } = this.accounts.firstPasswordDemand();
    return {
      needed: await this.accounts.setupNeeded(),
      shortestPassword: shortest,
      passwordKinds: kinds,
      demonstration: this.settings.security.level === 'demonstration',
    };
  }

  @Post('setup')
  @Costs('sign-in')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async setUp(@Body({ schema: setupBody }) body: z.infer<typeof setupBody>): Promise<void> {
    const { token, ...person } = body;
    await this.accounts.setUp(token, person);
  }
}
