import { RichText } from './rich-text';
import { parseXml } from './xml-parser';
import type { ZipArchive } from './zip-archive';

/**
 * The table of texts that cells refer to by number.
 *
 * @param longest characters a text may have; a longer one is undefined in the result, and becomes a
 *   problem only where a cell uses it, so that the message can name the cell
 */
export async function readSharedStrings(
  archive: ZipArchive,
  part: string,
  longest: number,
): Promise<(string | undefined)[]> {
  const strings: (string | undefined)[] = [];
  const text = new RichText(longest);
  await parseXml(archive.read(part), part, {
    open(name) {
      if (name === 'si') text.clear();
      else text.open(name);
    },
    close(name) {
      if (name === 'si') strings.push(text.value());
      else text.close(name);
    },
    text: (characters) => text.add(characters),
  });
  return strings;
}
