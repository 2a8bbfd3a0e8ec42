import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite from 'better-sqlite3';
import type { Answer, Asked, ThreadOrder } from './statement-thread';

/** Statements kept prepared. */
const PREPARED = 500;

const { file, pragmas, readonly } = workerData as ThreadOrder;
const connection = new BetterSqlite(file, { fileMustExist: true, timeout: 0, readonly });
for (const pragma of pragmas) connection.pragma(pragma);

const prepared = new Map<string, BetterSqlite.Statement>();

function statementOf(sql: string): BetterSqlite.Statement {
  let statement = prepared.get(sql);
  if (!statement) {
    statement = connection.prepare(sql);
    prepared.set(sql, statement);
    if (prepared.size > PREPARED) prepared.delete(prepared.keys().next().value!);
  }
  return statement;
}

function answerTo({ sql, values }: Asked): Answer {
  try {
    const statement = statementOf(sql);
    if (statement.reader) return { rows: statement.all(...values) };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { changes, lastInsertRowid };
  } catch (error) {
    const { message, code } = error as { message: string; code?: string };
    return { failure: { message, code } };
  }
}

parentPort!.on('message', (asked: Asked | 'close') => {
  if (asked !== 'close') return parentPort!.postMessage(answerTo(asked));
  connection.close();
  parentPort!.close();
});
