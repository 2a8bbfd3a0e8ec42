const fs = require('node:fs');
const path = require('node:path');

/**
 * Jest reporter: writes what each file of tests told as soon as it is done, a line each, to the file
 * named by FAULT_RESULTS. A run that is stopped half-way still has its table.
 */
class FaultResults {
  onTestResult(_test, { testFilePath, testResults }) {
    const file = path.relative(process.cwd(), testFilePath).split(path.sep).join('/');
    const lines = testResults.map(({ ancestorTitles, title, status, duration }) =>
      JSON.stringify({
        file,
        titles: [...ancestorTitles, title],
        state: status === 'passed' || status === 'failed' ? status : 'skipped',
        seconds: (duration ?? 0) / 1000,
      }),
    );
    if (lines.length > 0) fs.appendFileSync(process.env.FAULT_RESULTS, `${lines.join('\n')}\n`);
  }
}

module.exports = FaultResults;
