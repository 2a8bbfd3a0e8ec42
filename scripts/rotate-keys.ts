import { createApplication } from '../src/application';
import { Settings, SettingsProblem } from '../src/platform/config/settings';
import { openData } from '../src/platform/database/opening/open-data';
import { addKeyVersion, readKeyFile, replaceKeys } from '../src/platform/secrets/key-file';
import { keyFileOf } from '../src/platform/secrets/open-keyring';
import { Resealing } from '../src/platform/secrets/resealing';
import { schema } from '../src/schema';

const usage = `npm run rotate-keys
Tạo khóa mới và mã hóa lại mọi dữ liệu cá nhân. Dừng máy chủ và sao lưu trước khi chạy; nếu bị ngắt, chạy lại.
Makes a new key and seals all personal data anew. Stop the server and make a backup first; run again if cut off.`;

async function main(): Promise<void> {
  if (process.argv[2]) {
    console.log(usage);
    return;
  }
  const settings = Settings.fromProcess();
  if (settings.encryption.keys) {
    throw new SettingsProblem(
      'Khóa lấy từ ENCRYPTION_KEY: thêm khóa mới (số lớn hơn) vào đó rồi khởi động máy chủ, dữ liệu được mã hóa lại khi khởi động.\nThe keys come from ENCRYPTION_KEY: add a newer version there and start the server, which seals everything anew.',
    );
  }
  const file = keyFileOf(settings);
  const database = await openData(settings, schema, console.log, 'alone');
  try {
    // Made before the new key, so that a database without one is refused and not given two.
    const before = await createApplication(settings, database);
    const unfinished = await before.get(Resealing).needed();
    await before.close();
    if (!unfinished) addKeyVersion(file);
    const app = await createApplication(settings, database);
    const done = await app.get(Resealing).run(console.log);
    await app.close();
    const keys = readKeyFile(file)!;
    replaceKeys(file, keys.slice(-1));
    const total = [...done.values()].reduce((sum, each) => sum + each, 0);
    console.log(
      `Đã mã hóa lại ${total} giá trị bằng khóa số ${keys.at(-1)!.version} · sealed anew.`,
    );
    console.log(`Sao lưu ngay: bản sao lưu cũ cần tệp khóa cũ · back up now (${file}).`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof SettingsProblem ? error.message : error);
  process.exitCode = 1;
});
