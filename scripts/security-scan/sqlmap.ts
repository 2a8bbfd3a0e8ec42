import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { OWN_CLIENT_HEADER } from '../../src/platform/http/same-site';
import { attackPoints, type AttackPoint } from './attack-points';
import type { Finding } from './finding';
import { INJECTABLE, isInjectable, type KeptOutcomes } from './kept-outcomes';
import { CONTROL, type Target } from './target';

const run = promisify(execFile);
/** One operation may not take the time of all. */
const LONGEST_MS = 5 * 60_000;
/** How often an operation is attacked again, with nothing beside it, before its hole is called imagined. */
const LOOKS_ALONE = 2;

export interface InjectionScan {
  findings: Finding[];
  routes: number;
  parameters: number;
  requests: number;
  /** Operations that were looked at to the end, in this run and in earlier ones. */
  finished: number;
  /** Those that were not, each with why. */
  unfinished: { name: string; why: string }[];
}

/** @returns the program's name, or undefined where it is not installed. */
export async function findSqlmap(): Promise<string | undefined> {
  return run('sqlmap', ['--version']).then(
    () => 'sqlmap',
    () => undefined,
  );
}

/** Has sqlmap attack every value of every GET and POST, a few operations at a time. */
export async function scanForInjection(
  target: Target,
  options: {
    program: string;
    level: number;
    only: string;
    endsAt: number;
    lanes: number;
    kept: KeptOutcomes;
  },
): Promise<InjectionScan> {
  const points = attackPoints(target.document, target.url, target.ids).filter(({ name }) =>
    name.includes(options.only),
  );
  const control: AttackPoint = {
    name: 'GET đối chứng · control',
    method: 'GET',
    url: `${target.url}${CONTROL}?code=quang-ninh-2025*`,
    parameters: 1,
  };
  const { kept } = options;
  const open = points.filter(({ name }) => !kept.isDone(name));
  // What was never tried comes before what was given up for lack of time.
  open.sort(
    (a, b) => Number(kept.get(a.name) !== undefined) - Number(kept.get(b.name) !== undefined),
  );
  const waiting = [control, ...open];
  const unfinished: InjectionScan['unfinished'] = [];
  const lane = async () => {
    for (let point = waiting.shift(); point; point = waiting.shift()) {
      const left = Math.min(LONGEST_MS, options.endsAt - Date.now());
      const outcome = left > 0 ? await attack(options, target, point, left) : 'không đủ thời gian';
      if (point === control) {
        if (isInjectable(outcome))
          console.log('✓ sqlmap tìm được lỗ hổng đối chứng · finds the hole made for it');
        else {
          unfinished.push({ name: control.name, why: outcome });
          console.log(
            `? sqlmap không tìm được lỗ hổng đối chứng · does not find the hole made for it (${outcome})`,
          );
        }
        continue;
      }
      kept.set(point.name, outcome);
      if (outcome === 'clean') console.log(`✓ ${point.name} (${point.parameters})`);
      else if (!isInjectable(outcome)) {
        unfinished.push({ name: point.name, why: outcome });
        console.log(`? ${point.name}: chưa kiểm tra xong · not finished (${outcome})`);
      }
    }
  };
  await Promise.all(Array.from({ length: options.lanes }, lane));
  const findings: Finding[] = [];
  for (const point of points.filter(({ name }) => isInjectable(kept.get(name)))) {
    findings.push(await lookedAtAlone(options, target, point));
  }
  const parameters = points.reduce((sum, point) => sum + point.parameters, 0);
  return {
    findings,
    ...{ routes: points.length, parameters, requests: target.requests(), unfinished },
    finished: points.filter(({ name }) => kept.isDone(name)).length,
  };
}

/**
 * Attacks once more what was found injectable, now alone: while other operations change the same data, an answer
 * may differ for them. A hole is there every time.
 */
async function lookedAtAlone(
  options: { program: string; level: number; kept: KeptOutcomes },
  target: Target,
  point: AttackPoint,
): Promise<Finding> {
  const where = point.name;
  for (let time = 0; time < LOOKS_ALONE; time += 1) {
    const outcome = await attack(options, target, point, LONGEST_MS);
    if (outcome === 'clean') continue;
    const what = `chèn mã SQL được · injectable: ${isInjectable(outcome) ? outcome.slice(INJECTABLE.length) : outcome}`;
    return { level: 'high', where, what };
  }
  options.kept.set(where, 'clean');
  return {
    ...{ level: 'low', where },
    what: `sqlmap nghi một lần, ${LOOKS_ALONE} lần kiểm tra lại riêng thì không · suspected once beside other operations, not in ${LOOKS_ALONE} looks alone`,
  };
}

/** @returns `clean`, `injectable` with how, or in words why nobody knows. */
async function attack(
  { program, level }: { program: string; level: number },
  { cookie }: Target,
  point: AttackPoint,
  timeout: number,
): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-sqlmap-'));
  const args = [
    ...['-u', point.url, `--method=${point.method}`, `--cookie=${cookie}`],
    `--headers=${OWN_CLIENT_HEADER}: 1\\nContent-Type: application/json`,
    ...(point.body ? [`--data=${point.body}`] : []),
    ...['--batch', `--level=${level}`, '--risk=1', '--threads=2', '--timeout=20', '--retries=1'],
    // The refusals of checked values are 400 and 404: they are answers like any other.
    ...['--ignore-code=*', '--flush-session', `--output-dir=${folder}`, '--disable-coloring'],
    // Only what our engines understand; asking in the dialects of others takes ten times as long.
    ...['--dbms=SQLite', '--technique=BEUS'],
  ];
  try {
    const { stdout } = await run(program, args, { timeout, maxBuffer: 64 * 1024 * 1024 });
    return verdict(stdout);
  } catch (error) {
    const { killed, stdout } = error as { killed?: boolean; stdout?: string };
    const seen = stdout ? verdict(stdout) : '';
    if (isInjectable(seen)) return seen;
    return killed ? 'hết giờ · timed out' : (error as Error).message.slice(0, 200);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function verdict(output: string): string {
  if (/identified the following injection point|is vulnerable/.test(output)) {
    const how = [...output.matchAll(/^(?:Parameter| {4}Type| {4}Payload): .+/gm)].map(([line]) =>
      line.trim(),
    );
    return [INJECTABLE, ...how].join(' ').slice(0, 1000);
  }
  if (/all tested parameters do not appear to be injectable/.test(output)) return 'clean';
  const [problem] = /\[(CRITICAL|ERROR)\] .+/.exec(output) ?? ['không có kết luận · no verdict'];
  return problem.slice(0, 200);
}
