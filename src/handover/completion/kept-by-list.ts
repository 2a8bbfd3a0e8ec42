/** More lists than rounds of a province have; beyond, those asked for longest ago are forgotten. */
const MOST = 20_000;

/**
 * What was worked out of lists, kept in memory for as long as a list stands as it stood: its mark tells, so that
 * several servers need no word from each other. Only for what was read of committed states.
 */
export class KeptByList<Found> {
  private readonly kept = new Map<string, { mark: string; found: readonly Found[] }>();

  constructor(private readonly most = MOST) {}

  /**
   * @param marks what each list stands at, by its id; with another mark than before it is worked out again.
   * @param work finds out about the lists that are not known, all in one; what it does not name has nothing.
   * @returns all that was found of these lists.
   */
  async of(
    marks: ReadonlyMap<string, string>,
    work: (listIds: string[]) => Promise<ReadonlyMap<string, readonly Found[]>>,
  ): Promise<Found[]> {
    const known = [...marks].flatMap(([id, mark]) => {
      const held = this.kept.get(id);
      return held?.mark === mark ? [[id, held] as const] : [];
    });
    const there = new Map(known);
    const lacking = [...marks.keys()].filter((id) => !there.has(id));
    const found = lacking.length > 0 ? await work(lacking) : new Map<string, readonly Found[]>();
    for (const id of lacking) {
      there.set(id, { mark: marks.get(id)!, found: found.get(id) ?? [] });
    }
    for (const [id, held] of there) {
      this.kept.delete(id);
      this.kept.set(id, held);
    }
    for (const id of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(id);
    }
    return [...marks.keys()].flatMap((id) => there.get(id)!.found);
  }
}
