import { errorForLog } from './error-for-log';
import { openLog } from './log';
import { readableLine } from './readable-lines';
import { requestContext } from './request-context';

/** Everything a log writes, as text and as data. */
function written(act: (log: ReturnType<typeof openLog>) => void) {
  const lines: string[] = [];
  act(openLog({ level: 'info' }, { write: (line) => void lines.push(line) }));
  return { lines, entries: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}
const ATTACKS = ['a\n{"level":"info","msg":"forged"}', 'a\r\nb', '\u001b[2J', '\u2028x', '"}'];

describe('the log', () => {
  it('is one JSON object a line, with the time in UTC and its offset', () => {
    const { entries } = written((log) => log.info({ status: 200 }, 'request'));
    expect(entries).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/),
        pid: process.pid,
        status: 200,
        msg: 'request',
      },
    ]);
  });

  it('names the request on whose behalf something is written, however deep', async () => {
    const lines: string[] = [];
    const log = openLog({ level: 'info' }, { write: (line) => void lines.push(line) });
    await requestContext.run({ requestId: 'abc' }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.warn('deep');
    });
    expect(lines[0]).toContain('"requestId":"abc"');
  });

  it.each(ATTACKS)('cannot be made to hold a second line: %j', (attack) => {
    const { lines } = written((log) => log.info({ name: attack, err: new Error(attack) }, attack));
    expect(lines).toHaveLength(1);
    expect(lines[0]!.trimEnd()).not.toContain('\n');
    // oxlint-disable-next-line no-control-regex
    expect(readableLine(lines[0]!).split('\n    at ')[0]).not.toMatch(/[\u0000-\u001f\u2028]/);
  });

  it('S10: holds neither parameters nor quoted values of a database error, nor long numbers', () => {
    const error = Object.assign(new Error('invalid input "048012345612" for Nguyễn \'Thị A\''), {
      query: 'INSERT …',
      parameters: ['048012345612', 'Nguyễn Thị A'],
      detail: 'Key (name)=(Nguyễn Thị A) already exists.',
      code: '23505',
    });
    const told = JSON.stringify(errorForLog(error));
    expect(told).not.toMatch(/048012345612|Thị A/);
    expect(told).toMatch(/23505.+log\.spec/);
    expect(JSON.stringify(errorForLog(new Error('số 048012345612')))).not.toContain('0480');
    expect(errorForLog('012345678901')).toMatchObject({ type: 'string', message: '…' });
  });

  it('is readable at a terminal', () => {
    const { lines } = written((log) =>
      log.warn({ method: 'GET', route: '/api/rounds', status: 404, requestId: 'a1' }, 'request'),
    );
    const line = lines[0]!.replace(/"time":"[^"]+"/, '"time":"2025-06-30T02:00:05.000+00:00"');
    expect(readableLine(line)).toBe(
      '09:00:05 warn  request method=GET route=/api/rounds status=404 (a1)',
    );
  });
});
