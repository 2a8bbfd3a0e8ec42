import type { Finding } from './finding';
import type { Target } from './target';

/** What every answer must say (OWASP ASVS 3.4; HSTS only where TLS is). */
const REQUIRED: Record<string, RegExp> = {
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'cache-control': /^no-store$/,
};
const FORBIDDEN = ['server', 'x-powered-by', 'access-control-allow-origin'];

/** Asks every GET of the description and the page, signed in and not. */
export async function missingHeaders({ url, cookie, document, ids }: Target): Promise<Finding[]> {
  const findings: Finding[] = [];
  const addresses = Object.entries(document.paths)
    .filter(([, operations]) => operations.get)
    .map(([address]) =>
      address.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? ids.unitId!),
    );
  for (const address of ['/', '/dang-nhap', '/api/khong-co', ...addresses]) {
    for (const headers of [{}, { cookie }] as Record<string, string>[]) {
      const answer = await fetch(url + address, { headers: { ...headers, origin: url } });
      await answer.body?.cancel();
      for (const [name, wanted] of Object.entries(REQUIRED)) {
        const found = answer.headers.get(name) ?? '';
        if (!wanted.test(found))
          findings.push({ level: 'high', where: address, what: `${name}: ${found || '—'}` });
      }
      for (const name of FORBIDDEN.filter((each) => answer.headers.has(each))) {
        findings.push({
          level: 'high',
          where: address,
          what: `${name}: ${answer.headers.get(name)}`,
        });
      }
    }
  }
  return findings;
}
