/**
 * The codes of the rows of one list. A new row keeps its own code where that is free, else takes the next `B3-000017`.
 * Of the very many rows that bear the number of their place nothing is remembered but how many there are.
 */
export class RowCodes {
  /** Codes that are taken, other than by new rows that bear the number of their place. */
  private readonly others: Set<string>;
  /** Places of new rows that bear another code. */
  private readonly elsewhere = new Set<number>();
  private last: number;

  /**
   * @param listType of which the codes are.
   * @param rowsBefore rows that are in the list already.
   * @param taken their codes.
   */
  constructor(
    private readonly listType: string,
    private readonly rowsBefore: number,
    taken: Iterable<string>,
  ) {
    this.others = new Set(taken);
    this.last = rowsBefore;
  }

  /**
   * The code of the next new row.
   * @param own what the row itself says; undefined for nothing.
   */
  next(own: string | undefined): string {
    const place = this.last + 1;
    let code = own !== undefined && !this.isTaken(own) ? own : this.numbered(place);
    for (let after = place + 1; this.isTaken(code); after += 1) code = this.numbered(after);
    if (code !== this.numbered(place)) {
      this.elsewhere.add(place);
      this.others.add(code);
    }
    this.last = place;
    return code;
  }

  private isTaken(code: string): boolean {
    if (this.others.has(code)) return true;
    const place = Number(code.slice(this.listType.length + 1));
    return (
      place > this.rowsBefore &&
      place <= this.last &&
      !this.elsewhere.has(place) &&
      code === this.numbered(place)
    );
  }

  private numbered(place: number): string {
    return `${this.listType}-${String(place).padStart(6, '0')}`;
  }
}
