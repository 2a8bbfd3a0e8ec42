/**
 * Asks the registry for known vulnerabilities of the packages. A registry that does not offer this is
 * named as such: "not available" is neither good nor bad news. A serious finding ends badly.
 */
import { spawnSync } from 'node:child_process';

const SERIOUS = ['high', 'critical'];
const npm = process.env.npm_execpath;
const [program, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
const { stdout } = spawnSync(program, [...first, 'audit', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});

let answer;
try {
  answer = JSON.parse(stdout);
} catch {
  answer = {};
}
if (!answer.vulnerabilities) {
  const why = answer.message ?? answer.error?.summary ?? 'no answer';
  console.log(`npm audit: không có ở kho gói này · not available from this registry (${why})`);
} else {
  const found = Object.values(answer.vulnerabilities);
  for (const { name, severity, range, isDirect } of found)
    console.log(`${severity.padEnd(8)} ${name} ${range}${isDirect ? '' : ' (indirect)'}`);
  const serious = found.filter(({ severity }) => SERIOUS.includes(severity)).length;
  console.log(`npm audit: ${found.length} findings, ${serious} of them high or critical`);
  if (serious > 0) process.exitCode = 1;
}
