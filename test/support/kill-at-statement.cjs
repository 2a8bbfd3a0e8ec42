/**
 * Ends its own process with SIGKILL just before the n-th statement is prepared (KILL_AT=n), as a power
 * cut would; without it the number of statements is printed at the end. Nothing else is changed.
 */
const BetterSqlite = require('better-sqlite3');
const at = Number(process.env.KILL_AT ?? 0);
const { prepare } = BetterSqlite.prototype;
let count = 0;
BetterSqlite.prototype.prepare = function counted(sql) {
  count += 1;
  if (count === at) process.kill(process.pid, 'SIGKILL');
  return prepare.call(this, sql);
};
process.once('exit', () => console.log(`statements ${count}`));
