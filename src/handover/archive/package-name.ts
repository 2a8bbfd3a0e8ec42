import { fold } from '../../platform/text/fold';

const LONGEST = 60;

/**
 * A part of a path that every system can write and `sha256sum` reads back: letters, digits, dots and lines only.
 * @param otherwise where nothing is left of the text.
 */
export function packageName(text: string, otherwise: string): string {
  const plain = trimmed(
    fold(text)
      .replace(/[^a-z0-9.]+/g, '-')
      .replace(/\.{2,}/g, '.'),
  );
  if (plain === '') return otherwise;
  // Of a long name the stem gives way: without its ending nobody's computer opens a file.
  const [, stem, ending] = /^(.*?)(\.[a-z0-9]{1,8})?$/s.exec(plain)!;
  if (ending === undefined || stem === '') return trimmed(plain.slice(0, LONGEST));
  return trimmed(stem!.slice(0, LONGEST - ending.length)) + ending;
}

const trimmed = (text: string): string => text.replace(/^[-.]+|[-.]+$/g, '');

/** Gives every path once; a second one of the same name gets a number before its ending. */
export class PackagePaths {
  private readonly taken = new Set<string>();

  take(path: string): string {
    const [, stem, ending] = /^(.*?)(\.[a-z0-9]{1,8})?$/s.exec(path)!;
    let free = path;
    for (let number = 2; this.taken.has(free); number += 1)
      free = `${stem}-${number}${ending ?? ''}`;
    this.taken.add(free);
    return free;
  }
}
