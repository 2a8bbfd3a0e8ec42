import type { Finding } from './finding';
import type { Target } from './target';

const FOLDERS = [
  '',
  'api/',
  'assets/',
  'data/',
  'dist/',
  'backup/',
  'files/',
  '%2e%2e/',
  'assets/..%2f',
];
const NAMES = [
  ...['.git/HEAD', '.git/config', '.gitignore', '.env', '.env.example', '.npmrc', '.htaccess'],
  ...[
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'src/main.ts',
    'main.js',
    'migrations/',
  ],
  ...['ban-giao.sqlite', 'ban-giao.sqlite-wal', 'data/main/ban-giao.sqlite', 'keys/master.key'],
  ...['backup.zip', 'backup.tar.gz', 'dump.sql', 'db.sqlite', 'index.html.bak', 'config.json'],
  ...['swagger', 'swagger.json', 'docs', 'docs-json', 'graphql', 'metrics', 'health', 'debug'],
  ...['admin', 'server-status', 'phpinfo.php', 'actuator/env', 'console', 'test', 'manifest.json'],
  ...['etc/passwd', '..%2f..%2f..%2fetc%2fpasswd', '..%5c..%5cwindows%5cwin.ini'],
];

/** As whoever comes through the proxy: what is for programs of the machine itself is not there for them. */
const FROM_OUTSIDE = { 'x-forwarded-for': '198.51.100.7' };

/**
 * Asks for what people forget on servers; the page itself, «not found» and the single words of `/health`, which
 * anybody may ask for, are the only right answers.
 */
export async function forgottenFiles({ url }: Target): Promise<Finding[]> {
  const findings: Finding[] = [];
  const page = withoutNonce(await (await fetch(url)).text());
  const assets = [...page.matchAll(/\/assets\/[\w.-]+/g)].map(
    ([address]) => `${address.slice(1)}.map`,
  );
  const addresses = [...FOLDERS.flatMap((folder) => NAMES.map((name) => folder + name)), ...assets];
  for (const address of addresses) {
    const answer = await fetch(`${url}/${address}`, { headers: FROM_OUTSIDE });
    const text = await answer.text();
    const harmless =
      answer.status >= 400 ||
      withoutNonce(text) === page ||
      (new URL(answer.url).pathname === '/health' && saysSingleWords(text));
    if (!harmless) findings.push({ level: 'high', where: `/${address}`, what: text.slice(0, 60) });
    if (/\bat .+\.(js|ts):\d+|node_modules/.test(answer.status >= 400 ? text : '')) {
      findings.push({
        level: 'high',
        where: `/${address}`,
        what: 'vết lỗi chương trình · a stack trace',
      });
    }
  }
  console.log(`${addresses.length} địa chỉ thường bị bỏ quên · addresses often forgotten`);
  return findings;
}

/** Nothing but words such as `ok`, under fixed names. */
const saysSingleWords = (text: string): boolean =>
  /^\{"status":"[a-z]+","checks":\{("[a-z]+":"[a-z]+",?)+\}\}$/.test(text);

const withoutNonce = (text: string): string => text.replace(/nonce="[^"]+"/g, '');
