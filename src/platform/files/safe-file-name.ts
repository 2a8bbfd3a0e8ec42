import path from 'node:path';

/** Most file systems keep 255 bytes; a Vietnamese letter takes up to three, and Windows adds “ (1)”. */
const LONGEST_BYTES = 240;
/** Control characters, and those that turn the reading direction: `gpj.exe` shown as `exe.jpg`. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
/** Not allowed in names on Windows, where officers open the file. */
const NOT_ON_WINDOWS = /[<>:"|?*]/g;
/** Devices, whatever ending follows (learn.microsoft.com, “Naming Files, Paths, and Namespaces”). */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const NAMELESS = 'tep';

/**
 * The name under which a file is kept in the records and offered for download; never a path.
 * @param name as the sender gave it: may hold folders, control characters, anything.
 * @returns one to 240 bytes of text that every file system takes; the ending is kept.
 */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!;
  const clean = last
    .replace(INVISIBLE, '')
    .replace(NOT_ON_WINDOWS, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const { name: stem, ext } = path.parse(clean || NAMELESS);
  const ending = ext.slice(0, 20);
  return `${DEVICE.test(clean) ? '_' : ''}${shortened(stem, LONGEST_BYTES - bytes(ending))}${ending}`;
}

const bytes = (text: string): number => Buffer.byteLength(text);

/** Cuts whole characters off the end. */
function shortened(text: string, longest: number): string {
  const letters = [...text];
  while (bytes(letters.join('')) > longest) letters.length -= Math.max(1, letters.length >> 4);
  return letters.join('');
}
