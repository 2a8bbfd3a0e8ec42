import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import { KeptAnswers } from '../../platform/kept-answers';
import { contentState } from '../content-state';
import type { HandoverList } from '../handover-list.entity';
import { marked, pageOf } from './places';
import { isPlain, type RowConditions } from './row-conditions';
import type { RowOrder } from './row-order';
import { RowsRepository, type FoundRow, type PageEdge, type RowsSums } from './rows.repository';
import type { Place } from './conditions-sql';

/** Places in the order of columns that are kept: 4 bytes each. */
const PLACES_KEPT = 4_000_000;
/** Rows of which it is kept whether they match a filter: 1 byte each. */
const MARKS_KEPT = 8_000_000;
const SUMS_KEPT = 500;

type AskedPlace = Pick<Place, 'listId' | 'receivers'>;

/**
 * Questions for which the database has to look at every row of a list: the order of its rows by a column,
 * which rows match a range, what they add up to. They are asked where they hold up nobody, and what was
 * answered is kept until the list is another.
 */
@Injectable()
export class LongQuestions {
  private readonly orders = new KeptAnswers<Int32Array>(PLACES_KEPT, ({ length }) => length);
  private readonly matches = new KeptAnswers<Uint8Array>(MARKS_KEPT, ({ length }) => length);
  private readonly added = new KeptAnswers<RowsSums>(SUMS_KEPT, () => 1);
  private readonly counted = new KeptAnswers<number>(SUMS_KEPT, () => 1);

  constructor(
    private readonly reader: Reader,
    private readonly rows: RowsRepository,
  ) {}

  /** Rows of one page in the order of a column, one more than fits where there are more. */
  async page(
    list: HandoverList,
    place: AskedPlace,
    asked: RowConditions,
    order: RowOrder,
    edge: PageEdge,
  ): Promise<FoundRow[]> {
    const { manager } = this.reader;
    const said = await contentState(manager, list.id);
    const { key, down } = order;
    const inOrder = await this.orders.of(JSON.stringify([list.id, key, down]), said, () =>
      this.reader.awaitedRows(list.rowsDeclared, (long) =>
        this.rows.placesInOrder(long, list.id, order),
      ),
    );
    const all = isPlain(asked) && !asked.bucket && !asked.receiver && !place.receivers;
    const matching = all ? undefined : await this.matching(list, place, asked);
    const places = pageOf(inOrder, matching, edge, edge.pageSize + 1);
    return this.rows.rowsAt(manager, list.id, places);
  }

  /** What the portions of matching rows add up to, and how many rows they are. */
  sums(list: HandoverList, place: AskedPlace, asked: RowConditions): Promise<RowsSums> {
    return this.kept(this.added, list, place, asked, (long) => this.rows.sums(long, place, asked));
  }

  /** How many rows match. */
  count(list: HandoverList, place: AskedPlace, asked: RowConditions): Promise<number> {
    return this.kept(this.counted, list, place, asked, (long) =>
      this.rows.count(long, place, asked),
    );
  }

  private matching(
    list: HandoverList,
    place: AskedPlace,
    asked: RowConditions,
  ): Promise<Uint8Array> {
    return this.kept(this.matches, list, place, asked, async (long) =>
      marked(await this.rows.placesMatching(long, place, asked)),
    );
  }

  private async kept<Answer>(
    answers: KeptAnswers<Answer>,
    list: HandoverList,
    place: AskedPlace,
    asked: RowConditions,
    question: (long: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    const ask = () => this.reader.awaitedRows(list.rowsDeclared, question);
    // Who keeps a row meanwhile changes without a line in the ledger.
    if (asked.custody !== undefined) return ask();
    const said = await contentState(this.reader.manager, list.id);
    // The ledger's lines tell where portions stand and for whom.
    return answers.of(JSON.stringify([place, asked]), `${list.movements}/${said}`, ask);
  }
}
