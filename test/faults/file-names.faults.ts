import fs from 'node:fs';
import path from 'node:path';
import { sessionCookie } from '../../scripts/support/talk';
import { Reader } from '../../src/platform/database/reader';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { OWN_CLIENT_HEADER } from '../../src/platform/http/same-site';
import { TEST_PASSWORD } from '../support/application';
import { assetList } from '../support/asset-list';
import { hostileNames } from '../support/hostile-names';
import { startProvince, type Province } from '../support/province';
import { rawRequest } from '../support/raw-request';

const BOUNDARY = 'ranh-gioi';

describe('S6: names that lead out of the folder', () => {
  let province: Province;
  let cookie: string;
  let bytes: Buffer;
  beforeAll(async () => {
    province = await startProvince();
    cookie = await sessionCookie(province.application.url, 'tinh', TEST_PASSWORD);
    bytes = await assetList([{ name: 'Bàn' }]);
  });
  afterAll(() => province.application.close());

  /** Sends a form byte by byte as an attacker would: no library cleans the name. */
  function upload(name: string) {
    const { url } = province.application;
    const giver = province.oldUnit('06844').organisationId;
    const field = (key: string, value: string) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
    const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    return rawRequest(`${url}/api/rounds/${province.roundId}/imports`, {
      method: 'POST',
      headers: {
        cookie,
        [OWN_CLIENT_HEADER]: '1',
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      },
      body: Buffer.concat([
        Buffer.from(field('listType', 'B3') + field('giverOrganisationId', giver) + head),
        bytes,
        Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
      ]),
    });
  }

  it('S6: a hundred names: nothing is written outside, every download is an attachment', async () => {
    const { application } = province;
    const store = application.get(FileStore);
    const data = path.dirname(path.dirname(path.dirname(store.pathOf({ id: 'any' }))));
    // Other tests, and the LibreOffice of one, make and remove their own there at the same time.
    const outside = () =>
      fs
        .readdirSync(path.dirname(data))
        .filter((name) => !/^(ban-giao|imports)-|^lu\w+\.tmp$/.test(name))
        .sort();
    const [before, here] = [outside(), fs.readdirSync('.').sort()];
    let [taken, refused] = [0, 0];
    for (const name of hostileNames) {
      const { status } = await upload(name);
      expect([name, [202, 400, 422].includes(status)]).toEqual([name, true]);
      if (status === 202) taken += 1;
      else refused += 1;
    }
    expect(outside()).toEqual(before);
    expect(fs.readdirSync('.').sort()).toEqual(here);
    const entries = fs.readdirSync(path.join(data, 'files'), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries.filter((each) => each.isFile())) {
      expect(entry.name).toMatch(/^[\da-f-]{36}(\.part)?$/);
    }
    const files = await application.get(Reader).manager.find(StoredFile);
    for (const { id, name } of files) {
      expect(name).toBe(path.win32.basename(name));
      // oxlint-disable-next-line no-control-regex
      expect(name).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069/\\<>:"|?*]/);
      const answer = await rawRequest(`${application.url}/api/files/${id}`, {
        headers: { cookie },
      });
      expect(answer.headers['content-disposition']).toMatch(
        /^attachment; filename="[ -!#-~]+"; filename\*=UTF-8''[!-~]+$/,
      );
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    process.stdout.write(
      `S6: ${hostileNames.length} names, ${taken} taken under a clean name, ${refused} refused, ${files.length} files\n`,
    );
    expect(hostileNames.length).toBeGreaterThanOrEqual(100);
    expect(taken).toBeGreaterThan(60);
  }, 180_000);
});
