import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const outDir = fileURLToPath(new URL('../dist/web', import.meta.url));

/** Lays a brotli and a gzip copy beside each asset, so that the server compresses nothing while it serves. */
function precompress(): Plugin {
  const write = async (file: string) => {
    const bytes = await fs.readFile(file);
    if (bytes.length < 1024) return;
    await fs.writeFile(`${file}.br`, await promisify(brotliCompress)(bytes));
    await fs.writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  };
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      const folder = path.join(outDir, 'assets');
      const names = await fs.readdir(folder).catch(() => []);
      const texts = names.filter((name) => /\.(js|css|svg)$/.test(name));
      await Promise.all(texts.map((name) => write(path.join(folder, name))));
    },
  };
}

// `__NONCE__` stands in the built page and the server writes a fresh nonce there with every response.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), precompress()],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir,
    emptyOutDir: true,
    // The last Chrome that runs on the Windows 7 machines still found in commune offices.
    target: 'chrome109',
    // Ant Design and ECharts are chunks of their own, loaded after sign-in and cached for good.
    chunkSizeWarningLimit: 1200,
  },
  server: { port: 5173, proxy: { '/api': process.env.API_ORIGIN ?? 'http://127.0.0.1:3000' } },
});
