import type { MarkerKind } from './row-marker';

type Level = MarkerKind | 'plain';

/** The group rows that hold for the present row: a new one closes its like and all below it. */
export class GroupPath {
  private texts: string[] = [];
  private open: { kind: Level; text: string }[] = [];

  /** @returns the path with the new group at its end. */
  enter(kind: Level, text: string): string[] {
    const same = this.open.findIndex((group) => group.kind === kind);
    if (same >= 0) this.open.length = same;
    this.open.push({ kind, text });
    this.texts = this.open.map((group) => group.text);
    return this.texts;
  }

  /** One for all rows of a group: nobody changes it. */
  current(): string[] {
    return this.texts;
  }
}
