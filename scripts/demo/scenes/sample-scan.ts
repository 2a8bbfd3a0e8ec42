import pdfmake from 'pdfmake';
import { FONT, prepareFonts } from '../../../src/office/papers/pdf-fonts';

/** A page that stands for the scan of a signed paper, and says so: nobody takes it for a real one. */
export async function sampleScan(title: string, lines: readonly string[]): Promise<Blob> {
  prepareFonts();
  const bytes = await pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [70, 80, 70, 80],
      defaultStyle: { font: FONT, fontSize: 13 },
      watermark: { text: 'BẢN QUÉT MẪU', opacity: 0.12, bold: true },
      content: [
        { text: title, bold: true, alignment: 'center', margin: [0, 0, 0, 24] },
        ...lines.map((text) => ({
          text,
          margin: [0, 0, 0, 8] as [number, number, number, number],
        })),
        { text: '(Dữ liệu mẫu: thay cho bản có chữ ký và dấu)', italics: true, margin: [0, 24] },
      ],
    })
    .getBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
}

/** A form with a scan, as the pages of the product send it. */
export function formWith(fields: Record<string, string>, scan: Blob, name: string): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set('file', scan, name);
  return form;
}
