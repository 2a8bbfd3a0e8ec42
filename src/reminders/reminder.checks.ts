import { MAIL_MODES, REMINDER_KINDS, REMINDER_WAYS } from './reminder-kinds';

const oneOf = (column: string, words: readonly string[]): string =>
  `${column} IN (${words.map((word) => `'${word}'`).join(', ')})`;

/** Conditions that the database holds, for entity and migration alike. */
export const MESSAGE_CHECKS = {
  kind: oneOf('kind', REMINDER_KINDS),
  matters: 'matters > 0',
} as const;
export const SENDING_CHECKS = { way: oneOf('way', REMINDER_WAYS) } as const;
export const SETTING_CHECKS = {
  mail: oneOf('mail', MAIL_MODES),
  address: `(mail = 'none') OR (address IS NOT NULL)`,
} as const;
