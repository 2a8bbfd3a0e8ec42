import { SettingsProblem } from '../../config/settings';

/** A database or data folder that must not be opened; the message says why and how to mend it. */
export class DatabaseProblem extends SettingsProblem {
  /**
   * @param code stable word for tests and `--json`.
   * @param vi what is wrong, where, and what to do, in Vietnamese.
   * @param en the same in English.
   */
  constructor(
    readonly code: string,
    vi: string,
    en: string,
  ) {
    super(`${vi}\n${en}`);
  }
}
