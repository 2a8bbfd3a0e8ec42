import { builtInFormat, generalFormat, type NumberFormat, parseFormat } from './number-format';
import { parseXml } from './xml-parser';
import type { ZipArchive } from './zip-archive';

/** The number format of each cell style, in the order in which cells refer to styles. */
export async function readStyles(archive: ZipArchive, part: string): Promise<NumberFormat[]> {
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCellStyles = false;
  await parseXml(archive.read(part), part, {
    open(name, attributes) {
      if (name === 'numFmt')
        custom.set(Number(attributes.numFmtId), parseFormat(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push(custom.get(id) ?? builtInFormat(id) ?? generalFormat);
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats;
}
