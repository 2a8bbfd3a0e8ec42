import { fromPieces } from './from-pieces';
import { misspelt } from './misspelt';
import { otherLetters } from './other-letters';
import { readUnit, type ResolvedUnit } from './read-unit';
import type { CatalogueFile } from './unit-catalogue';
import { UnitIndex } from './unit-index';
import { withoutRemarks } from './unit-remarks';
import { eachName, type Resolution, type WrittenUnit } from './written-unit';

/**
 * Finds units of before 1 July 2025 by name; never guesses between several. What a row says as it stands goes before
 * every other reading of it: letters that are another thing than they look, columns filled in other ways, and last a
 * slip of the pen. A reading counts only where it finds one unit.
 */
export class UnitResolver {
  private readonly index: UnitIndex;

  constructor(catalogue: CatalogueFile) {
    this.index = new UnitIndex(catalogue);
  }

  resolve(row: WrittenUnit): ResolvedUnit {
    const written = eachName(row, (text) => text.normalize('NFC'));
    const plain = tidied(written);
    const asIs = readUnit(this.index, plain);
    if (asIs.code !== '') return asIs;
    if (asIs.how === 'several') return byCode(written, asIs);
    // The name is there, and what is said of its kind contradicts: no other reading mends that.
    if (asIs.how === 'other-kind') return asIs;
    let unsure = asIs;
    for (const answer of this.otherReadings(written, plain)) {
      if (answer.code !== '') return answer;
      if (unsure.candidates.length === 0 && answer.candidates.length > 0) unsure = answer;
    }
    return unsure;
  }

  private *otherReadings(written: WrittenUnit, plain: WrittenUnit): Generator<ResolvedUnit> {
    yield fromPieces(this.index, plain);
    const rewritten: [Resolution, WrittenUnit][] = [];
    for (const [how, row] of otherLetters(written, this.index.words)) {
      const tidy = tidied(row);
      rewritten.push([how, tidy]);
      yield named(how, readUnit(this.index, tidy));
    }
    for (const [how, row] of rewritten) yield named(how, fromPieces(this.index, row));
    yield misspelt(this.index, plain);
  }
}

const tidied = (row: WrittenUnit): WrittenUnit => eachName(row, withoutRemarks);

const named = (how: Resolution, answer: ResolvedUnit): ResolvedUnit =>
  answer.code === '' ? answer : { ...answer, how };

/** A code that is written beside the name tells which of several is meant. */
function byCode({ ward }: WrittenUnit, several: ResolvedUnit): ResolvedUnit {
  const code = /(?<!\d)\d{5}(?!\d)/.exec(ward)?.[0] ?? '';
  return several.candidates.includes(code) ? { code, candidates: [], how: 'exact' } : several;
}
