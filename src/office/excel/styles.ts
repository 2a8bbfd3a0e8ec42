import { type LegacyFont, legacyFont } from '../vietnamese/legacy-font';
import { builtInFormat, generalFormat, type NumberFormat, parseFormat } from './number-format';
import { parseXml } from './xml-parser';
import type { ZipArchive } from './zip-archive';

/** What reading needs of the cell styles, each in the order in which cells refer to styles. */
export interface CellStyles {
  formats: NumberFormat[];
  /** Legacy fonts by style; undefined where the workbook has none. */
  fonts?: (LegacyFont | undefined)[];
}

/** The number format and the legacy font of each cell style. */
export async function readStyles(archive: ZipArchive, part: string): Promise<CellStyles> {
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  const known: (LegacyFont | undefined)[] = [];
  const fonts: (LegacyFont | undefined)[] = [];
  let inCellStyles = false;
  let inFonts = false;
  await parseXml(archive.read(part), part, {
    open(name, attributes) {
      if (name === 'numFmt')
        custom.set(Number(attributes.numFmtId), parseFormat(attributes.formatCode ?? ''));
      else if (name === 'fonts') inFonts = true;
      else if (name === 'font' && inFonts) known.push(undefined);
      else if (name === 'name' && inFonts)
        known[known.length - 1] = legacyFont(attributes.val ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push(custom.get(id) ?? builtInFormat(id) ?? generalFormat);
        fonts.push(known[Number(attributes.fontId ?? 0)]);
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
      else if (name === 'fonts') inFonts = false;
    },
  });
  return fonts.some(Boolean) ? { formats, fonts } : { formats };
}
