const fs = require('node:fs');
const path = require('node:path');

const isSkipped = (test) => test.status === 'pending' || test.status === 'todo';

/** Skipped tests of one file: a group that is skipped whole by its name, any other test by its own. */
function skippedNames(suite) {
  const groups = Map.groupBy(suite.testResults, (test) => test.ancestorTitles.join(' › '));
  const names = [];
  for (const [group, tests] of groups) {
    const skipped = tests.filter(isSkipped);
    if (group && skipped.length === tests.length) names.push({ name: group, count: tests.length });
    else names.push(...skipped.map((test) => ({ name: test.fullName, count: 1 })));
  }
  return names;
}

/**
 * Jest reporter: names what was skipped (before Jest's own summary) and writes the counts
 * to the file named by RESULTS_FILE, for check.mjs.
 */
class ResultsReporter {
  onRunComplete(_contexts, results) {
    for (const suite of results.testResults) {
      const file = path.relative(process.cwd(), suite.testFilePath);
      for (const { name, count } of skippedNames(suite)) {
        process.stderr.write(`skipped (${count}): ${file} › ${name}\n`);
      }
    }
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    fs.writeFileSync(process.env.RESULTS_FILE, JSON.stringify(counts));
  }
}

module.exports = ResultsReporter;
