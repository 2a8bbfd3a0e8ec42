import { fold } from '../text/fold';

/** `Content-Disposition` for a download whose name may hold Vietnamese marks (RFC 6266). */
export function contentDisposition(name: string): string {
  const plain = fold(name).replace(/[^a-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
