import { storageProblem } from './storage-errors';

const withCode = (code: string) => Object.assign(new Error('it failed'), { code });

describe('M1, M4: what people are told when the disk fails under the program', () => {
  it.each(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100'])('%s: the disk is full', (code) => {
    const problem = storageProblem(withCode(code))!;
    expect(problem.status).toBe(507);
    expect(problem.in('vi')).toMatch(/^Ổ đĩa đầy/);
  });

  it.each(['SQLITE_IOERR', 'SQLITE_IOERR_FSYNC', 'SQLITE_CANTOPEN', 'SQLITE_BUSY', 'EIO', 'EROFS'])(
    '%s: the disk cannot be written',
    (code) => {
      const problem = storageProblem(withCode(code))!;
      expect(problem.status).toBe(503);
      expect(problem.in('vi')).toContain('ổ đĩa');
    },
  );

  it.each(['57P01', '08006', '53300', 'ECONNREFUSED'])('%s: the database is away', (code) => {
    expect(storageProblem(withCode(code))).toMatchObject({ status: 503 });
  });

  it('looks behind the error of the query', () => {
    expect(storageProblem({ driverError: withCode('SQLITE_FULL') })).toMatchObject({ status: 507 });
  });

  it.each(['SQLITE_CONSTRAINT_UNIQUE', '23505', '40001', 'ECONNRESET', 'ENOENT'])(
    '%s is not about storage',
    (code) => expect(storageProblem(withCode(code))).toBeUndefined(),
  );

  it.each([undefined, null, 'text', { code: 404 }])('%s is not about storage', (thrown) => {
    expect(storageProblem(thrown)).toBeUndefined();
  });
});
