import { SettingsProblem } from '../config/settings';

/** Why a backup could not be made, read or put back; the message says what to do. */
export class BackupProblem extends SettingsProblem {
  /** @param code stable word for tests. */
  constructor(
    readonly code: string,
    vi: string,
    en: string,
  ) {
    super(`${vi}\n${en}`);
  }
}
