import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from '@playwright/test';
import type { AgencyFaults } from '../../scripts/support/portal-faults';
import { startServer } from '../support/running-server';

/** The round “Quảng Ninh 2025” prepared and nothing done yet: units, accounts, workbooks, a portal. */
export interface Demonstration {
  url: string;
  /** Of every account. */
  password: string;
  /** Path of an officers' workbook, e.g. `workbook('06676', 'B3-phuong-cao-thang.xlsx')`. */
  workbook(unitCode: string, fileName: string): string;
  /** How the stand-in for the national portal misbehaves, by agency code. */
  setPortalFaults(faults: Record<string, AgencyFaults>): Promise<void>;
  /** As if nobody had shown a password for an hour and more: the next decision asks for it. */
  letIdentityAge(): void;
  /** Everything the server printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts the demonstration as a person does who wants to try the job by hand.
 * @param unitCodes old units whose workbooks are written.
 */
export async function startDemonstration(unitCodes: string[]): Promise<Demonstration> {
  const server = await startServer('scripts/demo.js', {
    args: ['--by-hand', '--port', '0', '--units', unitCodes.join(',')],
  });
  const printed = (words: RegExp) => words.exec(server.output())?.[1];
  await expect.poll(() => printed(/mô phỏng: (http\S+)/)).toBeTruthy();
  const portal = printed(/mô phỏng: (http\S+)/)!;
  return {
    url: server.url,
    password: printed(/Mật khẩu của mọi tài khoản: (\S+)/)!,
    workbook(unitCode, fileName) {
      const folder = path.join(server.dataFolder, 'workbooks');
      const own = fs.readdirSync(folder).find((name) => name.startsWith(`${unitCode}-`))!;
      return path.join(folder, own, fileName);
    },
    async setPortalFaults(faults) {
      const answer = await fetch(`${portal}/__double/faults`, {
        method: 'POST',
        body: JSON.stringify(faults),
      });
      expect(await answer.text()).toBe('{"ok":true}');
    },
    letIdentityAge() {
      const database = new DatabaseSync(path.join(server.dataFolder, 'ban-giao.sqlite'));
      database.exec('PRAGMA busy_timeout = 5000');
      database.exec(`UPDATE session SET confirmed_at = '2025-06-01T00:00:00.000Z'`);
      database.close();
    },
    output: server.output,
    stop: server.stop,
  };
}
