import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Settings } from '../platform/config/settings';
import { noRight } from '../platform/http/app-error';
import { originOf, PERMISSION, PUBLIC, type ActorRequest } from '../platform/http/permission';
import { signInNeeded } from './accounts.errors';
import { ActorService } from './actor.service';
import { PERMISSIONS } from './permissions';
import { readSessionCookie } from './session-cookie';

/** The one guard: who is asking, and does their duty give the right that the route names. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorService,
    private readonly settings: Settings,
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
    const secret = readSessionCookie(request, this.settings.http.secure);
    const actor = secret ? await this.actors.bySecret(secret) : undefined;
    if (!actor) throw signInNeeded();
    if (!actor.permissions.has(needed)) throw noRight();
    request.actor = { ...actor, origin: originOf(request) };
    return true;
  }
}
