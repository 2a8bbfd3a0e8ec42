const fs = require('node:fs');
const path = require('node:path');

/** The build's own SWC options, with test files no longer left out and source maps inline. */
const options = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '.swcrc'), 'utf8'));
delete options.exclude;
delete options.$schema;
options.sourceMaps = 'inline';
options.swcrc = false;

module.exports = options;
