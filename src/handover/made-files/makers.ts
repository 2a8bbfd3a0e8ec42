import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor';
import type { ExportKind } from '../list-export.entity';
import type { MadeFile } from './made-file.entity';

/** What a maker works with. */
export interface Making {
  made: MadeFile;
  /** A folder of its own, gone afterwards. */
  folder: string;
  signal: AbortSignal;
  progress(done: number, total: number): Promise<void>;
}

/** The bytes a maker wrote, and what is in them. */
export interface MadeBytes {
  path: string;
  name: string;
  mediaType: string;
  /** `openValues`: personal values in the clear. */
  counts: Record<string, number> & { openValues: number };
}

/** Makes one kind of file. */
export interface Maker {
  /** @throws notFound or noRight where the person may not, or may no longer, have such a file. */
  admit(manager: EntityManager, actor: Actor, made: MadeFile): Promise<void>;
  /** Writes the file; must be repeatable. */
  make(making: Making): Promise<MadeBytes>;
  /** Minutes for which the file lies ready. */
  kept: Record<ExportKind, number>;
}

/** The rooms that make files, by what they make. */
@Injectable()
export class Makers {
  private readonly makers = new Map<string, Maker>();

  /** @param what stored with every such file; never used again for something else. */
  add(what: string, maker: Maker): void {
    if (this.makers.has(what)) throw new Error(`${what} is made in two places`);
    this.makers.set(what, maker);
  }

  get(what: string): Maker {
    const maker = this.makers.get(what);
    if (!maker) throw new Error(`Nobody makes ${what}`);
    return maker;
  }
}
