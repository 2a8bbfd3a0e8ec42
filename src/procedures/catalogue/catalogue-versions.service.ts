import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader';
import { notFound } from '../../platform/http/app-error';
import { offsetOf } from '../../platform/http/paging';
import { UnitsReadModel } from '../../units/units.read-model';
import { diffCatalogues } from './catalogue-diff';
import type {
  CatalogueVersionView,
  ChangePage,
  ChangesQuery,
  DifferencesQuery,
} from './catalogue.schema';
import type { CatalogueVersion } from './catalogue-version.entity';
import { CatalogueVersionsRepository } from './catalogue-versions.repository';

/** Notes given to the screen at once; the rest is counted. */
const NOTES_SHOWN = 200;

/** Answers questions about versions of the catalogue. */
@Injectable()
export class CatalogueVersions {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly versions: CatalogueVersionsRepository,
  ) {}

  /** Applied and planned ones, the latest first. @throws notFound. */
  list(roundId: string): Promise<CatalogueVersionView[]> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      return (await this.versions.all(manager, roundId)).map(viewOf);
    });
  }

  /** @throws notFound. */
  async one(id: string): Promise<CatalogueVersionView> {
    const version = await this.versions.byId(this.reader.manager, id);
    if (!version || version.state === 'discarded') throw notFound();
    return viewOf(version);
  }

  /** @throws notFound. */
  changes(id: string, query: ChangesQuery): Promise<ChangePage> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.versions.byId(manager, id))) throw notFound();
      return this.versions.page(manager, id, query);
    });
  }

  /** What lies between any two versions; 0 stands for the empty catalogue. @throws notFound. */
  differences(roundId: string, query: DifferencesQuery): Promise<ChangePage> {
    return this.reader.snapshot(async (manager) => {
      const before = await this.versions.stateAt(manager, roundId, query.from);
      const after = await this.versions.stateAt(manager, roundId, query.to);
      if (!before || !after) throw notFound();
      const wanted = diffCatalogues(before, after).filter(({ change }) =>
        query.change ? change === query.change : change !== 'unchanged',
      );
      const { page, pageSize } = query;
      const rows = wanted.slice(offsetOf(query), offsetOf(query) + pageSize);
      return { rows, total: wanted.length, page, pageSize };
    });
  }
}

function viewOf(row: CatalogueVersion): CatalogueVersionView {
  const { id, number, state, kind, extent, baseNumber, source, fileRows, version } = row;
  const { added, amended, withdrawn, unchanged, decisionNumber, decisionDate, effectiveOn } = row;
  const notes = row.notes ?? [];
  return {
    ...{ id, number, state, kind, extent, baseNumber, source, fileRows, version },
    ...{ decisionNumber, decisionDate, effectiveOn, controllingBody: row.controllingBody },
    counts: { added, amended, withdrawn, unchanged },
    ...{ notes: notes.slice(0, NOTES_SHOWN), noteCount: notes.length },
    replaced: row.replaced?.length ?? 0,
    ...{ madeBy: row.madeByName, madeAt: row.madeAt },
    ...{ appliedBy: row.appliedByName, appliedAt: row.appliedAt },
  };
}
