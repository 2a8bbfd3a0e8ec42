import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SafeAddresses } from './safe-address';
import { safeFetch } from './safe-fetch';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

(hasOpenssl ? describe : describe.skip)('a server with a certificate of its own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificate-'));
  const [keyFile, certificateFile] = ['key.pem', 'certificate.pem'].map((name) =>
    path.join(folder, name),
  ) as [string, string];
  let address: string;
  let server: ReturnType<typeof createServer>;

  beforeAll(async () => {
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=cong'],
      ...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', keyFile, '-out', certificateFile],
    ]);
    expect([made.status, made.stderr.toString()]).toEqual([0, expect.anything()]);
    const papers = { key: readFileSync(keyFile), cert: readFileSync(certificateFile) };
    server = createServer(papers, (_, response) => response.end('ok')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const addresses = new SafeAddresses([]);

  it('is not believed', async () => {
    await expect(safeFetch(addresses)(address)).rejects.toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
  });

  it('is believed where its authority was named, which takes nothing from the well-known ones', async () => {
    const authority = readFileSync(certificateFile, 'utf8');
    const answer = await safeFetch(addresses, authority)(address);
    expect(await answer.text()).toBe('ok');
    await expect(
      safeFetch(addresses, authority)(address.replace('127.0.0.1', 'localhost')),
    ).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });
});
