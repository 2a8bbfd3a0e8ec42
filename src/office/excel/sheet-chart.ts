import { inkOn } from '../papers/chart';
import { escapeXml } from './form-copy/sheet-xml';
import type { SheetChart } from './table';

/** A chart with the cells that it shows. */
export interface PlacedChart {
  /** Number of the sheet in the workbook, from 1, and its name. */
  sheet: number;
  sheetName: string;
  chart: SheetChart;
  /** Rows of the headings and of the first and last data. */
  header: number;
  first: number;
  last: number;
  /** Column letters by key. */
  letters: Readonly<Record<string, string>>;
  /** The first free row below everything, and how wide the table is, in characters. */
  below: number;
  width: number;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU_PER_PIXEL = 9525;
const PIXELS_PER_CHARACTER = 7;
const WIDEST_PIXELS = 1000;
const LINE_PIXELS = 20;
const FRAME_PIXELS = 110;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const rich = (text: string, size: number): string =>
  `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="${size}" b="1"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;

/** A chart part (ECMA-376 part 1, 21.2) whose values are the cells of the sheet. */
export function chartXml(placed: PlacedChart): string {
  const { chart, header, first, last, letters } = placed;
  const sheet = `'${placed.sheetName.replaceAll("'", "''")}'`;
  const cells = (key: string) =>
    escapeXml(`${sheet}!$${letters[key]}$${first}:$${letters[key]}$${last}`);
  // Figures stand inside stacked bars, and a bar of nothing has none.
  const labels = (colour: string) =>
    `<c:dLbls><c:numFmt formatCode="${chart.stacked ? '#,##0;;' : 'General'}" sourceLinked="${chart.stacked ? 0 : 1}"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="${chart.stacked ? inkOn(colour) : '000000'}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  const series = chart.series.map(({ key, colour }, at) =>
    [
      `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>`,
      `<c:tx><c:strRef><c:f>${escapeXml(`${sheet}!$${letters[key]}$${header}`)}</c:f></c:strRef></c:tx>`,
      `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
      labels(colour),
      `<c:cat><c:strRef><c:f>${cells(chart.category)}</c:f></c:strRef></c:cat>`,
      `<c:val><c:numRef><c:f>${cells(key)}</c:f></c:numRef></c:val></c:ser>`,
    ].join(''),
  );
  const most = chart.most === undefined ? '' : `<c:max val="${chart.most}"/>`;
  return [
    `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${DOCUMENT}">`,
    `<c:roundedCorners val="0"/><c:chart><c:title>${rich(chart.title, 1200)}<c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>',
    `<c:grouping val="${chart.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...series,
    `<c:gapWidth val="40"/>${chart.stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>`,
    // The first row stands on top, as in the table; the figures stay below.
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${most}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
    '</c:plotArea>',
    chart.series.length > 1
      ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

/** The place of the chart: below the table, as wide as it. */
export function drawingXml({ chart, first, last, below, width }: PlacedChart): string {
  const lines = (last - first + 1) * (chart.stacked ? 1.3 : chart.series.length + 0.3);
  const wide = Math.min(WIDEST_PIXELS, Math.round(width * PIXELS_PER_CHARACTER)) * EMU_PER_PIXEL;
  const high = Math.round(FRAME_PIXELS + lines * LINE_PIXELS) * EMU_PER_PIXEL;
  const name = escapeXml(chart.title);
  return [
    `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">`,
    `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${below}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${wide}" cy="${high}"/>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}" descr="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${DOCUMENT}" r:id="rId1"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>',
  ].join('');
}

/** Says which part a relation of the given kind leads to. */
export const relationXml = (id: string, kind: 'chart' | 'drawing', target: string): string =>
  `<Relationship Id="${id}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`;
