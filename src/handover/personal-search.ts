import { Injectable } from '@nestjs/common';
import { sealedKind, type ListDeclaration } from '../imports/declaration';
import { Keyring } from '../platform/secrets/keyring';
import { indexOf, sealedValue } from '../platform/secrets/personal-value';
import type { HandoverItem } from './handover-item.entity';
import type { PersonalIndex } from './personal-index.entity';

/** Shorter texts are no number; looking them up would only cost time. */
const SHORTEST = 6;

/** Finds items by a whole personal value, without the value being readable in the database. */
@Injectable()
export class PersonalSearch {
  constructor(private readonly keyring: Keyring) {}

  /** Blind indexes under which a text typed by a person may lie in a list. */
  indexesOf(declaration: ListDeclaration, text: string): string[] {
    if (text.trim().length < SHORTEST) return [];
    const kinds = new Set(declaration.columns.flatMap((column) => sealedKind(column) ?? []));
    return [...kinds].map((kind) => indexOf(this.keyring, kind, text));
  }
}

/** The index rows of an item, one for each sealed value it has. */
export function indexRowsOf(item: Pick<HandoverItem, 'id' | 'listId' | 'values'>): PersonalIndex[] {
  const rows: PersonalIndex[] = [];
  for (const columnKey of Object.keys(item.values)) {
    const blindIndex = sealedValue(item.values[columnKey])?.index;
    if (blindIndex === undefined) continue;
    rows.push({ itemId: item.id, listId: item.listId, columnKey, blindIndex });
  }
  return rows;
}
