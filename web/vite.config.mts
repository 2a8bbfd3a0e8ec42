import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Lays a brotli and a gzip copy beside each asset, so that the server compresses nothing while it serves. */
function precompress(): Plugin {
  const write = async (file: string) => {
    const bytes = await fs.readFile(file);
    if (bytes.length < 1024) return;
    await fs.writeFile(`${file}.br`, await promisify(brotliCompress)(bytes));
    await fs.writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  };
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved({ root, build }) {
      folder = path.resolve(root, build.outDir, build.assetsDir);
    },
    async closeBundle() {
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
    outDir: '../dist/web',
    emptyOutDir: true,
    // The last Chrome that runs on the Windows 7 machines still found in commune offices.
    target: 'chrome109',
    // Ant Design and ECharts are chunks of their own, loaded after sign-in and cached for good.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'framework',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next)\//,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': process.env.API_ORIGIN ?? 'http://127.0.0.1:3000' } },
});
