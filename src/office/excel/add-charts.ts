import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { defaultReadLimits } from './read-limits';
import { chartXml, drawingXml, relationXml, type PlacedChart } from './sheet-chart';
import { ZipArchive } from './zip-archive';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATION = 'rIdChart';

/**
 * Gives sheets of a workbook that was just written their charts: parts of their own, which the library that writes the
 * cells does not know. Everything else is copied as it is.
 * @param path of the workbook, which is replaced. @param charts at most one a sheet.
 */
export async function addCharts(path: string, charts: readonly PlacedChart[]): Promise<void> {
  const archive = await ZipArchive.open(path, defaultReadLimits);
  const drawn = `${path}.drawn`;
  try {
    const zip = new ZipFile();
    const written = pipeline(zip.outputStream, fs.createWriteStream(drawn, { mode: 0o600 }));
    const bySheet = new Map(charts.map((each) => [sheetPart(each), each]));
    const byRelations = new Map(charts.map((each) => [relationsPart(each), each]));
    for (const name of archive.names()) {
      const as = archive.asWritten(name);
      if (byRelations.has(as)) continue;
      const bytes = await wholePart(archive, name);
      if (bySheet.has(as)) zip.addBuffer(Buffer.from(withDrawing(bytes.toString('utf8'))), as);
      else if (as === '[Content_Types].xml')
        zip.addBuffer(Buffer.from(withTypes(bytes.toString('utf8'), charts)), as);
      else zip.addBuffer(bytes, as);
    }
    for (const [as, placed] of byRelations) {
      const { sheet } = placed;
      const own = archive.find(as);
      const relations = own && (await wholePart(archive, own)).toString('utf8');
      const add = (part: string, text: string) => zip.addBuffer(Buffer.from(text), part);
      add(as, withRelation(relations, `../drawings/drawing${sheet}.xml`));
      add(`xl/drawings/drawing${sheet}.xml`, drawingXml(placed));
      add(
        `xl/drawings/_rels/drawing${sheet}.xml.rels`,
        `${HEAD}<Relationships xmlns="${PACKAGE}">${relationXml('rId1', 'chart', `../charts/chart${sheet}.xml`)}</Relationships>`,
      );
      add(`xl/charts/chart${sheet}.xml`, chartXml(placed));
    }
    zip.end();
    await written;
    await fs.promises.rename(drawn, path);
  } catch (error) {
    await fs.promises.rm(drawn, { force: true });
    throw error;
  } finally {
    archive.close();
  }
}

const sheetPart = ({ sheet }: PlacedChart) => `xl/worksheets/sheet${sheet}.xml`;
const relationsPart = ({ sheet }: PlacedChart) => `xl/worksheets/_rels/sheet${sheet}.xml.rels`;

async function wholePart(archive: ZipArchive, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of archive.read(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The schema fixes the order: after headers and breaks, before what belongs to comments and tables. */
function withDrawing(xml: string): string {
  const drawing = `<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${RELATION}"/>`;
  const before = /<(legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)\b/;
  const at = before.exec(xml)?.index ?? xml.lastIndexOf('</worksheet>');
  return xml.slice(0, at) + drawing + xml.slice(at);
}

function withRelation(xml: string | undefined, target: string): string {
  const relation = relationXml(RELATION, 'drawing', target);
  if (xml === undefined)
    return `${HEAD}<Relationships xmlns="${PACKAGE}">${relation}</Relationships>`;
  return xml.replace('</Relationships>', `${relation}</Relationships>`);
}

function withTypes(xml: string, charts: readonly PlacedChart[]): string {
  const types = charts.flatMap(({ sheet }) => [
    `<Override PartName="/xl/drawings/drawing${sheet}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`,
    `<Override PartName="/xl/charts/chart${sheet}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
  ]);
  return xml.replace('</Types>', `${types.join('')}</Types>`);
}
