import { fold } from '../text/fold';
import { safeFileName } from './safe-file-name';

/**
 * `Content-Disposition` for a download whose name may hold Vietnamese marks (RFC 6266, RFC 8187).
 * Always an attachment: nothing that people sent in is ever shown as a page of ours.
 */
export function contentDisposition(name: string): string {
  const safe = safeFileName(name);
  const plain = fold(safe).replace(/[^a-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
