import { type ZipPart, zipOf } from '../../scripts/support/zip-builder';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const relations = (...each: [id: string, type: string, target: string][]) =>
  `${head}<Relationships xmlns="${packages}/relationships">` +
  each
    .map(([id, type, to]) => `<Relationship Id="${id}" Type="${type}" Target="${to}"/>`)
    .join('') +
  '</Relationships>';

const contentTypes = (...parts: [name: string, type: string][]) =>
  `${head}<Types xmlns="${packages}/content-types"><Default ContentType="application/xml" Extension="xml"/>` +
  '<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>' +
  parts
    .map(
      ([name, type]) =>
        `<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml" PartName="/xl/${name}"/>`,
    )
    .join('') +
  '</Types>';

/**
 * A workbook as Google Sheets exports it: no properties, a drawing for each sheet, many name spaces, integers with a
 * decimal point, empty cells with a style to the right of and below the table, and functions that Excel lacks wrapped up.
 */
export function googleSheetsWorkbook(): Buffer {
  const spaces =
    `xmlns="${main}" xmlns:r="${office}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" ` +
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" ' +
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ' +
    'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  const height = 'ht="15.75" customHeight="1"';
  const empty = (row: number, from: number) =>
    Array.from(
      { length: 26 - from },
      (_, at) => `<c r="${String.fromCharCode(65 + from + at)}${row}" s="1"/>`,
    ).join('');
  const rest = Array.from(
    { length: 996 },
    (_, at) => `<row r="${at + 5}" ${height}>${empty(at + 5, 0)}</row>`,
  );
  const sheet =
    `${head}<worksheet ${spaces}><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1.0" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection activeCell="B3" sqref="B3" pane="bottomLeft"/></sheetView></sheetViews>' +
    '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>' +
    '<cols><col customWidth="1" min="1" max="1" width="20.0"/><col customWidth="1" hidden="1" min="6" max="6" width="12.63"/></cols>' +
    `<sheetData><row r="1" ${height}><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c>${empty(1, 3)}</row>` +
    `<row r="2" ${height}><c r="A2" s="1" t="s"><v>3</v></c><c r="B2" s="2"><v>45838.0</v></c><c r="C2" s="3"><v>1500000.0</v></c>` +
    '<c r="D2" s="1"><f t="shared" ref="D2:D3" si="1">C2*2</f><v>3000000.0</v></c><c r="E2" s="1" t="b"><v>1</v></c><c r="F2" s="1" t="s"><v>4</v></c></row>' +
    `<row r="3" ${height} hidden="1"><c r="A3" s="1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"Hạ Long")</f><v>Hạ Long</v></c>` +
    '<c r="B3" s="4"><v>45838.354166666664</v></c><c r="C3" s="1" t="e"><v>#REF!</v></c><c r="D3" s="1"><f t="shared" si="1"/><v>0.1</v></c></row>' +
    `<row r="4" ${height}><c r="A4" s="5"><v>1.085012345E9</v></c></row>${rest.join('')}</sheetData>` +
    '<mergeCells count="1"><mergeCell ref="E2:E3"/></mergeCells><customSheetViews><customSheetView guid="{1}" filter="1"><autoFilter ref="$A$1:$F$4"/></customSheetView></customSheetViews>' +
    '<drawing r:id="rId1"/></worksheet>';
  const hidden = `${head}<worksheet ${spaces}><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row></sheetData><drawing r:id="rId1"/></worksheet>`;
  const styles =
    `${head}<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/MM/yyyy"/><numFmt numFmtId="165" formatCode="#,##0\\ [$₫]"/>` +
    '<numFmt numFmtId="166" formatCode="dd/MM/yyyy H:mm"/><numFmt numFmtId="167" formatCode="000000000000"/></numFmts>' +
    '<fonts count="1"><font><sz val="10.0"/><color rgb="FF000000"/><name val="Arial"/><scheme val="minor"/></font></fonts>' +
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" applyAlignment="1" applyFont="1"/></cellStyleXfs>' +
    '<cellXfs count="6"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0"/><xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0"/>' +
    '<xf borderId="0" fillId="0" fontId="0" numFmtId="164" xfId="0" applyNumberFormat="1"/><xf borderId="0" fillId="0" fontId="0" numFmtId="165" xfId="0"/>' +
    '<xf borderId="0" fillId="0" fontId="0" numFmtId="166" xfId="0"/><xf borderId="0" fillId="0" fontId="0" numFmtId="167" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle xfId="0" name="Normal" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';
  const strings =
    `${head}<sst xmlns="${main}" count="6" uniqueCount="5"><si><t>Tên xã</t></si><si><t>Ngày</t></si><si><t xml:space="preserve">Số tiền </t></si>` +
    '<si><r><rPr><rFont val="Arial"/><b/></rPr><t xml:space="preserve">Phường </t></r><r><rPr/><t>Hà Lầm</t></r></si><si><t>ẩn</t></si></sst>';
  const sheetRelations = (drawing: number) =>
    relations(['rId1', `${office}/drawing`, `../drawings/drawing${drawing}.xml`]);
  const drawing = `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`;
  return zipOf(
    [
      {
        name: '[Content_Types].xml',
        content: contentTypes(
          ['workbook.xml', 'sheet.main'],
          ['worksheets/sheet1.xml', 'worksheet'],
          ['worksheets/sheet2.xml', 'worksheet'],
        ),
      },
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: sheetRelations(1) },
      { name: 'xl/worksheets/_rels/sheet2.xml.rels', content: sheetRelations(2) },
      { name: 'xl/drawings/drawing1.xml', content: drawing },
      { name: 'xl/drawings/drawing2.xml', content: drawing },
      { name: 'xl/worksheets/sheet1.xml', content: sheet },
      { name: 'xl/worksheets/sheet2.xml', content: hidden },
      { name: 'xl/sharedStrings.xml', content: strings },
      { name: 'xl/styles.xml', content: styles },
      {
        name: 'xl/workbook.xml',
        content:
          `${head}<workbook ${spaces}><workbookPr/><sheets><sheet state="visible" name="Trang tính1" sheetId="1" r:id="rId4"/>` +
          '<sheet state="hidden" name="Ẩn" sheetId="2" r:id="rId5"/></sheets><definedNames><definedName hidden="1" localSheetId="0" name="_xlnm._FilterDatabase">\'Trang tính1\'!$A$1:$F$4</definedName></definedNames><calcPr/></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relations(
          ['rId1', `${office}/theme`, 'theme/theme1.xml'],
          ['rId2', `${office}/styles`, 'styles.xml'],
          ['rId3', `${office}/sharedStrings`, 'sharedStrings.xml'],
          ['rId4', `${office}/worksheet`, 'worksheets/sheet1.xml'],
          ['rId5', `${office}/worksheet`, 'worksheets/sheet2.xml'],
        ),
      },
      {
        name: '_rels/.rels',
        content: relations(['rId1', `${office}/officeDocument`, 'xl/workbook.xml']),
      },
    ].map((part): ZipPart => ({ ...part, streamed: true })),
  );
}

/**
 * A workbook as WPS Spreadsheets writes it: properties of its own, pictures that stand in cells as the result of a function
 * nobody else has, an absurd dimension, elements in name spaces of its own and East Asian formats of days.
 */
export function wpsWorkbook(): Buffer {
  const sheet =
    `${head}<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
    'xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><sheetPr/><dimension ref="A1:XFD1048576"/>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultColWidth="9" defaultRowHeight="14.25" outlineLevelRow="3" outlineLevelCol="4"/>' +
    '<cols><col min="1" max="1" width="9" customWidth="1"/><col min="5" max="16384" width="9" hidden="1"/></cols>' +
    '<sheetData><row r="1" ht="30" customHeight="1" spans="1:16384"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>' +
    '<row r="2" spans="1:4"><c r="A2" s="2" t="s"><v>1</v></c><c r="B2" s="3"><v>45838</v></c><c r="C2" s="4"><v>45838</v></c><c r="D2" s="5"><v>1500000</v></c></row>' +
    '<row r="3" spans="1:4"><c r="A3" t="str"><f>_xlfn.DISPIMG("ID_0F1E2D3C4B5A",1)</f><v>=DISPIMG("ID_0F1E2D3C4B5A",1)</v></c><c r="B3" s="6"><v>912345678</v></c></row></sheetData>' +
    '<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/>' +
    '<extLst><ext uri="{1}"><etc:rows><etc:row r="9"><etc:c r="A9"><etc:v>9</etc:v></etc:c></etc:row></etc:rows></ext></extLst></worksheet>';
  const styles =
    `${head}<styleSheet xmlns="${main}"><numFmts count="7"><numFmt numFmtId="41" formatCode="_ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;_ ;_ @_ "/>` +
    '<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0000\\ 000\\ 000"/></numFmts>' +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><charset val="134"/></font><font><sz val="14"/><name val="Times New Roman"/></font></fonts>' +
    '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="41" fontId="0"/></cellStyleXfs>' +
    '<cellXfs count="7"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="49" fontId="1" xfId="0"/><xf numFmtId="0" fontId="1" xfId="0"/>' +
    '<xf numFmtId="31" fontId="0" xfId="0"/><xf numFmtId="176" fontId="0" xfId="0"/><xf numFmtId="41" fontId="0" xfId="1"/><xf numFmtId="177" fontId="0" xfId="0"/></cellXfs></styleSheet>';
  const wps = 'http://www.wps.cn/officeDocument/2020';
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: contentTypes(['workbook.xml', 'sheet.main'], ['worksheets/sheet1.xml', 'worksheet']),
    },
    {
      name: '_rels/.rels',
      content: relations(
        ['rId3', `${office}/extended-properties`, 'docProps/app.xml'],
        ['rId4', `${office}/custom-properties`, 'docProps/custom.xml'],
        ['rId1', `${office}/officeDocument`, 'xl/workbook.xml'],
      ),
    },
    {
      name: 'docProps/app.xml',
      content: `${head}<Properties><Application>WPS Office</Application></Properties>`,
    },
    {
      name: 'docProps/custom.xml',
      content: `${head}<Properties><property name="KSOProductBuildVer"/></Properties>`,
    },
    {
      name: 'xl/workbook.xml',
      content:
        `${head}<workbook xmlns="${main}" xmlns:r="${office}"><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/>` +
        '<bookViews><workbookView windowWidth="28800" windowHeight="12540"/></bookViews><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="144525"/></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        ['rId5', `${wps}/cellImage`, 'cellimages.xml'],
        ['rId4', `${office}/sharedStrings`, 'sharedStrings.xml'],
        ['rId3', `${office}/styles`, 'styles.xml'],
        ['rId2', `${office}/theme`, 'theme/theme1.xml'],
        ['rId1', `${office}/worksheet`, 'worksheets/sheet1.xml'],
      ),
    },
    {
      name: 'xl/cellimages.xml',
      content: `${head}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    {
      name: 'xl/sharedStrings.xml',
      content: `${head}<sst xmlns="${main}" count="2" uniqueCount="2"><si><t>DANH SÁCH TÀI SẢN</t><phoneticPr fontId="1" type="noConversion"/></si><si><r><rPr><sz val="14"/><rFont val="Times New Roman"/><charset val="163"/></rPr><t>Phường </t></r><r><t>Hà Tu</t></r></si></sst>`,
    },
    { name: 'xl/styles.xml', content: styles },
  ]);
}
