import { Injectable } from '@nestjs/common';
import { oldRows } from '../platform/retention/old-rows';
import { Retention } from '../platform/retention/retention';
import { Session } from './session.entity';
import { SignInAttempt } from './sign-in-attempt.entity';

/** Sessions that ended, and wrong passwords of earlier days. */
@Injectable()
export class OldSignIns {
  constructor(retention: Retention) {
    retention.register('sessions', oldRows(Session, 'expiresAt'));
    retention.register('sign-in-attempts', oldRows(SignInAttempt, 'at'));
  }
}
