import { Injectable } from '@nestjs/common';
import type { ImportTarget } from './import-target';

/** The list types that can be imported, filled by the subjects that own them at start. */
@Injectable()
export class ImportTargets {
  private readonly targets = new Map<string, ImportTarget>();

  /** @throws Error where another target already took the code. */
  register(target: ImportTarget): void {
    if (this.targets.has(target.code)) {
      throw new Error(`Two import targets for list type ${target.code}`);
    }
    this.targets.set(target.code, target);
  }

  /** @returns the target of the list type, or undefined where the type cannot be imported. */
  get(code: string): ImportTarget | undefined {
    return this.targets.get(code);
  }

  /** @returns all targets in the order of their registration. */
  all(): ImportTarget[] {
    return [...this.targets.values()];
  }
}
