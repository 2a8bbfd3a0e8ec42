import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SettingsProblem, type Settings } from '../config/settings';
import type { Database } from '../database/database';
import { SealingKey } from '../secrets/sealing-key.entity';

/** Tells machines apart that see the same folder from those that only have one of the same name. */
const MARK = 'thu-muc-chung.json';

const markIn = ({ dataDir }: Settings): string => path.join(dataDir, MARK);

/** What only this database has: the proof of its first key. */
async function nameOf(database: Database): Promise<string> {
  const [first] = await database.reader.manager.find(SealingKey, {
    order: { version: 'ASC' },
    take: 1,
  });
  return createHash('sha256')
    .update(first?.proof ?? '')
    .digest('hex');
}

/** The server says that files of its database lie here. */
export async function markSharedFolder(settings: Settings, database: Database): Promise<void> {
  const mark = `${JSON.stringify({ product: 'ban-giao', files: await nameOf(database) })}\n`;
  await fs.promises.writeFile(markIn(settings), mark);
}

/**
 * A worker reads what people sent to the server, and the server hands out what the worker made: both must
 * see one folder.
 * @throws SettingsProblem where the folder is not the one of the server.
 */
export async function refuseOtherFolder(settings: Settings, database: Database): Promise<void> {
  const name = await nameOf(database);
  if (fs.existsSync(markIn(settings)) && fs.readFileSync(markIn(settings), 'utf8').includes(name))
    return;
  throw new SettingsProblem(
    [
      `Thư mục ${settings.dataDir} không phải thư mục dữ liệu mà máy chủ đang dùng. Máy xử lý phải thấy cùng một thư mục: gắn thư mục đó qua mạng (NFS), đặt DATA_DIR trỏ đến nó, khởi động máy chủ một lần rồi chạy lại.`,
      'This is not the data folder of the server. A worker must see the same one: mount it (NFS), set DATA_DIR to it, start the server once, then start the worker again.',
    ].join('\n'),
  );
}
