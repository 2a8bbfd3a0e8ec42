import { Injectable } from '@nestjs/common';

/** A port: the room of registers tells which there are, so that duties can be limited to them. */
@Injectable()
export class DutyLimits {
  private readonly codes = new Set<string>();

  /** Codes of every register. */
  get registers(): ReadonlySet<string> {
    return this.codes;
  }

  learnRegisters(codes: Iterable<string>): void {
    for (const code of codes) this.codes.add(code);
  }
}
