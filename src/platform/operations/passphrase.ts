import fs from 'node:fs';
import type { Settings } from '../config/settings';
import { BackupProblem } from './backup-problem';

/** Short ones are guessed from a stolen file, however slow each guess is made. */
const SHORTEST = 12;

/**
 * The passphrase that seals backups, from its file or the environment.
 * @throws BackupProblem when there is none, it is too short, or others may read its file.
 */
export function backupPassphrase({ backup }: Settings): string {
  const { passphraseFile: file } = backup;
  const text = (file ? readSecret(file) : (backup.passphrase ?? '')).trim();
  if (text === '') {
    throw new BackupProblem(
      'no-passphrase',
      'Chưa đặt mật khẩu sao lưu. Ghi một câu dài (ít nhất 12 ký tự) vào một tệp chỉ mình đọc được (chmod 600) và đặt BACKUP_PASSPHRASE_FILE trong .env trỏ tới tệp đó. Giữ một bản mật khẩu này ở nơi khác: mất nó là không khôi phục được.',
      'No passphrase for backups is set. Write a long sentence into a file of mode 0600, set BACKUP_PASSPHRASE_FILE to it, and keep a copy elsewhere: without it nothing can be restored.',
    );
  }
  if ([...text].length < SHORTEST) {
    throw new BackupProblem(
      'short-passphrase',
      `Mật khẩu sao lưu quá ngắn: cần ít nhất ${SHORTEST} ký tự.`,
      `The passphrase for backups is too short: at least ${SHORTEST} characters are needed.`,
    );
  }
  return text.normalize('NFC');
}

function readSecret(file: string): string {
  try {
    const { mode } = fs.statSync(file);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw openToOthers(file);
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    throw new BackupProblem(
      'passphrase-unreadable',
      `Không đọc được tệp mật khẩu sao lưu ${file} (${(error as Error).message}). Kiểm tra BACKUP_PASSPHRASE_FILE trong .env và quyền đọc tệp.`,
      'The file with the passphrase for backups cannot be read. Check BACKUP_PASSPHRASE_FILE.',
    );
  }
}

function openToOthers(file: string): BackupProblem {
  return new BackupProblem(
    'passphrase-open',
    `Tệp mật khẩu sao lưu ${file} đang để người khác trên máy đọc được. Chạy "chmod 600 ${file}" rồi làm lại.`,
    `Others on this machine may read the file with the passphrase. Run chmod 600 on it.`,
  );
}
