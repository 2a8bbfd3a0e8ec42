import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TrailWords } from '../platform/audit/trail-words';
import { EntryViews } from './entry-views';
import { toldEntry } from './export-sheet';

/** Lends the words of the trail to rooms that write parts of it out. */
@Injectable()
export class EntryWords implements OnModuleInit {
  constructor(
    private readonly words: TrailWords,
    private readonly views: EntryViews,
  ) {}

  onModuleInit(): void {
    this.words.fill(async (manager, entries) =>
      (await this.views.of(manager, entries, { origin: false })).map(toldEntry),
    );
  }
}
