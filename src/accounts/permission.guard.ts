import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { noRight } from '../platform/http/app-error';
import type { Actor } from '../platform/http/actor';
import {
  FOR_SYSTEMS,
  FRESHLY_CONFIRMED,
  originOf,
  PERMISSION,
  PUBLIC,
  WHILE_PENDING,
  type ActorRequest,
  type CurrentSessionFacts,
} from '../platform/http/permission';
import { confirmIdentity, signInNeeded, stepNeeded } from './accounts.errors';
import { ActorService } from './actor.service';
import { PERMISSIONS } from './permissions';
import { readSessionCookie } from './session-cookie';
import { keyNotHere } from './system-keys/system-keys.errors';
import { SystemKeys } from './system-keys/system-keys.service';

/** The one guard: who is asking, and does their duty give the right that the route names. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorService,
    private readonly keys: SystemKeys,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const needed = this.reflector.getAllAndOverride<string | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needed === PUBLIC) return true;
    if (!needed || !PERMISSIONS.includes(needed)) {
      throw new Error(
        `${context.getClass().name}.${context.getHandler().name} names no known permission`,
      );
    }
    const marked = (mark: symbol) =>
      this.reflector.getAllAndOverride<boolean | undefined>(mark, [
        context.getHandler(),
        context.getClass(),
      ]) === true;
    const { authorization } = request.headers;
    const system = await this.keys.actorOf(authorization, request.ip);
    if (system) {
      if (!marked(FOR_SYSTEMS)) throw keyNotHere();
      request.actor = this.acting(system, needed, request);
      return true;
    }
    const secret = readSessionCookie(request, this.settings.http.secure);
    const found = secret
      ? await this.actors.bySecret(secret, request.ip, isUnattended(request))
      : undefined;
    if (!found) throw signInNeeded();
    const { actor, session } = found;
    if (session.pending && !marked(WHILE_PENDING)) throw stepNeeded[session.pending]();
    const acting = this.acting(actor, needed, request);
    if (marked(FRESHLY_CONFIRMED)) this.refuseStale(session);
    request.actor = acting;
    request.session = session;
    return true;
  }

  /** @throws noRight where no duty gives what the route needs. */
  private acting(actor: Actor, needed: string, request: ActorRequest): Actor {
    if (!actor.permissions.has(needed)) throw noRight();
    const acting = actor.grants.filter(({ permissions }) => permissions.has(needed));
    return { ...actor, acting, origin: originOf(request) };
  }

  /** A browser left open must not take decisions for whoever sits down at it. */
  private refuseStale({ confirmedAt }: CurrentSessionFacts): void {
    const minutes = this.settings.security.confirmMinutes;
    const age = this.clock.now().getTime() - Date.parse(confirmedAt);
    if (age > minutes * 60_000) throw confirmIdentity({ minutes });
  }
}

/** Seconds without a touch of keyboard or mouse after which the screen asks by itself. */
const UNATTENDED_SECONDS = 60;

/** The screen refreshes its figures; that alone must not keep an unattended session alive. */
function isUnattended({ headers }: ActorRequest): boolean {
  return Number(headers['x-unattended-seconds'] ?? 0) > UNATTENDED_SECONDS;
}
