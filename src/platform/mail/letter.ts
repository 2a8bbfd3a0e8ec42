import type { Readable } from 'node:stream';

/** An e-mail: plain text, for every mail program shows it and nothing hides in it. */
export interface Letter {
  /** Addresses; each gets a letter of its own, so that nobody sees the others. */
  to: string;
  subject: string;
  text: string;
  files: { name: string; mediaType: string; content: Readable }[];
  /** The same for every try to send it, so that the mail program of who gets it twice shows it once. */
  id: string;
}
