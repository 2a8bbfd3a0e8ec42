/** Writes down at the end of its process which files it loaded as modules (LOADED_TO). */
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread && process.env.LOADED_TO)
  process.once('exit', () =>
    fs.writeFileSync(process.env.LOADED_TO, Object.keys(require.cache).join('\n')),
  );
