/** What people are reminded of: of requests one by one, of everything else as one list each. */
export const REMINDER_KINDS = [
  'request-sent',
  'request-due',
  'request-late',
  'request-returned',
  'request-reminded',
  'request-standing',
  'milestone-near',
  'tasks-late',
  'obstacles-late',
  'discrepancies-open',
  'discrepancies-late',
  'findings-late',
  'lists-missing',
  'lists-waiting',
  'entries-late',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** How units are reminded of a request: in the inbox, by words for a chat group, by a letter on paper. */
export const REMINDER_WAYS = ['inbox', 'message', 'letter'] as const;
export type ReminderWay = (typeof REMINDER_WAYS)[number];

/** When e-mail is sent: each time something new is there, once a day, never. */
export const MAIL_MODES = ['none', 'each', 'digest'] as const;
export type MailMode = (typeof MAIL_MODES)[number];
