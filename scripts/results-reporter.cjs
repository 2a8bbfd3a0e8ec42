const fs = require('node:fs');

/**
 * Jest reporter: names what was skipped (before Jest's own summary) and writes the counts
 * to the file named by RESULTS_FILE, for check.mjs.
 */
class ResultsReporter {
  onRunComplete(_contexts, results) {
    const skipped = new Map();
    for (const suite of results.testResults) {
      for (const test of suite.testResults) {
        if (test.status !== 'pending' && test.status !== 'todo') continue;
        const group = test.ancestorTitles.join(' › ') || test.title;
        skipped.set(group, (skipped.get(group) ?? 0) + 1);
      }
    }
    for (const [group, count] of skipped) process.stderr.write(`skipped (${count}): ${group}\n`);
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    fs.writeFileSync(process.env.RESULTS_FILE, JSON.stringify(counts));
  }
}

module.exports = ResultsReporter;
