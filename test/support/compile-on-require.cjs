/** Lets a child process of a test start from TypeScript: compiles each file with the build's own SWC options. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const options = require('../../scripts/swc-options.cjs');

require.extensions['.ts'] = (module, filename) => {
  module._compile(
    transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code,
    filename,
  );
};
