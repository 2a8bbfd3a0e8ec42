import type { Actor } from '../platform/http/actor';

/** Whether a person administers the whole installation: the rules for administrators hold for them. */
export const isAdministrator = ({ permissions }: Pick<Actor, 'permissions'>): boolean =>
  permissions.has('account.administer');
