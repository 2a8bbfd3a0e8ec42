import fs from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../config/settings';
import type { Look } from '../../database/look';
import { UPGRADE_COPIES } from '../../database/opening/copy-before-upgrade';
import { bad, good } from './finding';

/** Whether the next upgrade could copy the database first: it refuses to begin without. */
export async function upgradeCopy({ database, upgrade }: Settings, look: Look) {
  if (upgrade.withoutCopy) {
    return bad(
      ['UPGRADE_WITHOUT_COPY=yes: nâng cấp mà không sao trước', 'upgrades are not copied first'],
      [
        'Xóa dòng UPGRADE_WITHOUT_COPY trong .env; chỉ đặt cho một lần khởi động, khi đã tự sao bằng cách khác.',
        'Remove UPGRADE_WITHOUT_COPY from .env; it is for one start only, with a copy of your own.',
      ],
    );
  }
  if (database.engine === 'sqlite') {
    const folder = path.join(path.dirname(database.file), UPGRADE_COPIES);
    const copies = fs.existsSync(folder)
      ? fs.readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
      : [];
    return good(`tự sao vào ${folder}; đang giữ ${copies.length}`, `${copies.length} in ${folder}`);
  }
  const [may] = await look.ask(
    `SELECT bool_or(rolcreatedb OR rolsuper) AS creates, bool_or(rolsuper) OR EXISTS (
       SELECT 1 FROM pg_database WHERE datname = current_database()
       AND pg_has_role(current_user, datdba, 'USAGE')) AS owns
     FROM pg_roles WHERE rolname = current_user`,
  );
  if (may?.creates && may.owns)
    return good('tự sao thành một cơ sở dữ liệu bên cạnh', 'copied to a database beside it');
  return bad(
    [
      'tài khoản PostgreSQL không có quyền sao cơ sở dữ liệu nên lần nâng cấp tới sẽ bị từ chối',
      'the account may not copy the database: the next upgrade will be refused',
    ],
    [
      'Người quản trị PostgreSQL chạy: ALTER ROLE <tên> CREATEDB; ALTER DATABASE <cơ sở dữ liệu> OWNER TO <tên>;',
      'Run: ALTER ROLE … CREATEDB; ALTER DATABASE … OWNER TO …;',
    ],
  );
}
