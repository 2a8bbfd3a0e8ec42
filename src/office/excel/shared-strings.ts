import type { LegacyFont } from '../vietnamese/legacy-font';
import { type FontRun, oldFontOf, type RepairedText, repairText } from '../vietnamese/repair-text';
import { RichText } from './rich-text';
import { refuseTooMuchText } from './text-budget';
import { parseXml } from './xml-parser';
import type { ZipArchive } from './zip-archive';

/** The table of texts that cells refer to by number. Each is looked at once for each font it is shown in. */
export class SharedStrings {
  /** An undefined text is longer than allowed: a problem only where a cell uses it. */
  readonly texts: (string | undefined)[] = [];
  private readonly runs = new Map<number, FontRun[]>();
  private readonly mended = new Map<string, (RepairedText | null)[]>();

  add(text: string | undefined, runs?: FontRun[]): void {
    if (runs) this.runs.set(this.texts.length, runs);
    this.texts.push(text);
  }

  /** The legacy font of any part of a text. */
  oldFontIn(index: number): LegacyFont | undefined {
    return oldFontOf(this.runs.get(index));
  }

  /** How a text reads once mended; null where there is nothing to mend. */
  repaired(index: number, font: LegacyFont | undefined): RepairedText | null {
    const key = font ? `${font.encoding} ${font.capitals}` : '';
    let mended = this.mended.get(key);
    if (!mended) this.mended.set(key, (mended = []));
    const known = mended[index];
    if (known !== undefined) return known;
    const found = repairText(this.texts[index] ?? '', font, this.runs.get(index)) ?? null;
    return (mended[index] = found);
  }
}

/** `sstItem` is what the first drafts of the format called it. */
const isItem = (name: string) => name === 'si' || name === 'sstItem';

/**
 * Reads the table of texts.
 *
 * @param longest characters a text may have; a longer one becomes a problem only where a cell uses
 *   it, so that the message can name the cell
 * @param heapMegabytes memory that the workbook may take
 * @throws WorkbookProblem `out-of-memory` as soon as the texts together are too long for it
 */
export async function readSharedStrings(
  archive: ZipArchive,
  part: string,
  longest: number,
  heapMegabytes: number,
): Promise<SharedStrings> {
  let characters = 0;
  const strings = new SharedStrings();
  const text = new RichText(longest);
  await parseXml(archive.read(part), part, {
    open(name, attributes) {
      if (isItem(name)) text.clear();
      else text.open(name, attributes);
    },
    close(name) {
      if (isItem(name)) {
        const gathered = text.value();
        characters += gathered?.text.length ?? 0;
        refuseTooMuchText(characters, heapMegabytes);
        strings.add(gathered?.text, gathered?.runs);
      } else text.close(name);
    },
    text: (characters) => text.add(characters),
  });
  return strings;
}
