/**
 * The table of faults: what each fault of `test/faults/fault-list.json` did to the product, told from
 * the results of the tests that carry its id before a colon in their name (`K1: …`, `K1, K2: …`) and
 * from what those tests reported with `faultReport`. What no test told is never a pass.
 */
const IDS_BEFORE_COLON = /^([A-Z]\d{1,2}(?:(?:, | and | )[A-Z]\d{1,2})*):/;

/** The ids a test answers for: those in its own name and in the names of the groups around it. */
function idsOf(titles) {
  return [
    ...new Set(
      titles.flatMap((title) => IDS_BEFORE_COLON.exec(title)?.[1].match(/[A-Z]\d{1,2}/g) ?? []),
    ),
  ];
}

/**
 * @param list id → `{ fault, tests, asked }`, the files in which the fault is made, and how often in all.
 * @param tests `{ file, titles, state, seconds }` of every test that was run or passed over.
 * @param reports lines of `faultReport`.
 * @returns a row for each id of the list, and one for each id that was reported but is in no list.
 */
function faultTable(list, tests, reports, { allowMissing = false } = {}) {
  const rows = Object.entries(list).map(([id, entry]) =>
    rowOf(
      id,
      entry,
      tests,
      reports.filter((report) => report.id === id),
      allowMissing,
    ),
  );
  const strays = new Set(reports.map(({ id }) => id).filter((id) => !(id in list)));
  const why = 'mã không có trong danh sách (test/faults/fault-list.json)';
  return [...rows, ...[...strays].map((id) => ({ ...emptyRow(id), why }))];
}

const emptyRow = (id) => ({ id, tried: 0, lost: 0, passed: false, seconds: 0, why: '' });

function rowOf(id, entry, tests, reports, allowMissing) {
  const own = tests.filter(({ titles }) => idsOf(titles).includes(id));
  const ran = own.filter(({ state }) => state !== 'skipped');
  const failed = own.filter(({ state }) => state === 'failed');
  const skipped = own.filter(({ state }) => state === 'skipped');
  const silent = entry.tests.filter((file) => !own.some((test) => test.file === file));
  const made = reports.filter(({ result }) => result !== 'missing');
  const kept = made.every(({ result, lost }) => result === 'passed' && lost === 0);
  const tried = made.length > 0 ? sum(made, 'tried') : ran.length;
  const missing = skipped.length > 0 && `không chạy: thiếu ${missingOf(reports, skipped)}`;
  const why =
    (entry.tests.length === 0 && 'chưa có kiểm thử') ||
    (silent.length > 0 && `không có kết quả từ ${silent.join(', ')}`) ||
    (failed.length > 0 && `${failed.length} kiểm thử không đạt`) ||
    (!kept && 'mất dữ liệu hoặc sai cam kết') ||
    (tried < (entry.asked ?? 0) && missing === false && 'thử ít hơn yêu cầu') ||
    ((!allowMissing || ran.length === 0) && missing) ||
    '';
  return {
    id,
    ...{ tried, asked: entry.asked },
    lost: made.length > 0 ? sum(made, 'lost') : failed.length,
    passed: why === '',
    excused: why !== '' && why === missing && allowMissing,
    seconds: sum(own, 'seconds'),
    why,
    note: made
      .flatMap(({ note, seed }) => [note, seed && `seed ${seed}`].filter(Boolean))
      .join('; '),
  };
}

const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0);

/** What to install, from the reports of the tests that miss it, or else from their names. */
function missingOf(reports, skipped) {
  const named = reports.filter(({ result }) => result === 'missing').map(({ note }) => note);
  const words = named.length > 0 ? named : skipped.map(({ titles }) => titles.join(' › '));
  return [...new Set(words)].join('; ');
}

/** The table as people read it, the last line being the same as JSON. */
function faultLines(rows) {
  const cells = rows.map((row) => [
    row.id,
    row.asked ? `${row.tried}/${row.asked}` : String(row.tried),
    String(row.lost),
    row.passed ? 'đạt' : row.excused ? 'không chạy' : 'không đạt',
    row.seconds.toFixed(1),
    row.why || row.note || '',
  ]);
  const heads = ['mã', 'đã thử/yêu cầu', 'mất', 'kết quả', 'giây', 'ghi chú'];
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...cells.map((row) => row[at].length)),
  );
  const line = (row) => row.map((cell, at) => cell.padEnd(at < 5 ? widths[at] : 0)).join('  ');
  const json = rows.map(({ id, tried, asked, lost, passed, seconds, why, note }) => ({
    ...{
      id,
      tried,
      ...(asked ? { asked } : {}),
      lost,
      result: passed ? 'passed' : 'failed',
      seconds: Number(seconds.toFixed(1)),
    },
    ...(why ? { why } : {}),
    ...(note ? { note } : {}),
  }));
  const ok = rows.every(({ passed, excused }) => passed || excused);
  return [...[heads, ...cells].map(line), JSON.stringify({ ok, faults: json })];
}

module.exports = { faultTable, faultLines, idsOf };
