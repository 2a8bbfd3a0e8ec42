/** A form with a file as a page sends it; made anew each time, since a body is used up. */
export function evidenceForm(
  bytes: Buffer,
  fields: Record<string, string>,
  name = 'tài liệu',
): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  return form;
}

/** Bytes that say of themselves that they are a PDF. */
export const pdfBytes = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`);
