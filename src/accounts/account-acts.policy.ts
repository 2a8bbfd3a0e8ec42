import type { AccountAct } from './administration.schema';

/** What of an account decides what may be done with it, beside that the person may look after it. */
export interface ActedOn {
  /** The own account: nobody changes their own duties, state or one-time password. */
  own: boolean;
  disabled: boolean;
}

/**
 * The acts to offer somebody who may look after the account; the services refuse the others. Nobody
 * but an administrator looks after one, so the last one is never offered to be closed.
 */
export function actsOn({ own, disabled }: ActedOn): AccountAct[] {
  if (own) return ['rename', 'end-sessions'];
  const state = disabled ? 'enable' : 'disable';
  return ['rename', state, 'one-time-password', 'end-sessions', 'give-duty'];
}
