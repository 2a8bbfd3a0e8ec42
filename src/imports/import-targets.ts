import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BatchSubject, ImportTarget } from './import-target';

/** Which list a file is for. */
export type ListSubject = Pick<BatchSubject, 'roundId' | 'listType' | 'giverOrganisationId'>;

/** The kinds of lists that a subject takes rows of; they may become more while the program runs. */
export interface ImportTargetSource {
  /** Codes of the list types, in their order. */
  codes(): readonly string[];
  /**
   * @param version of the list type; left out: the newest.
   * @returns undefined where there is no such list type or version.
   */
  target(code: string, version?: number): ImportTarget | undefined;
  /** Makes sure that what other processes added is known. */
  refresh(manager: EntityManager): Promise<void>;
  /** The version of the list type by which a file for this list is read. */
  versionFor(manager: EntityManager, subject: ListSubject): Promise<number>;
}

/** The list types that can be imported, brought at start by the subjects that own them. */
@Injectable()
export class ImportTargets {
  private readonly sources: ImportTargetSource[] = [];

  /** @throws Error where another subject already brings one of the list types. */
  register(source: ImportTargetSource): void {
    const taken = source.codes().find((code) => this.codes().includes(code));
    if (taken !== undefined) throw new Error(`Two import targets for list type ${taken}`);
    this.sources.push(source);
  }

  codes(): string[] {
    return this.sources.flatMap((source) => source.codes());
  }

  target(code: string, version?: number): ImportTarget | undefined {
    return this.sourceOf(code)?.target(code, version);
  }

  async refresh(manager: EntityManager): Promise<void> {
    for (const source of this.sources) await source.refresh(manager);
  }

  /** @returns what a file for a list is read by; undefined where there is no such list type. */
  async targetFor(manager: EntityManager, subject: ListSubject): Promise<ImportTarget | undefined> {
    const source = this.sourceOf(subject.listType);
    return source?.target(subject.listType, await source.versionFor(manager, subject));
  }

  private sourceOf(code: string): ImportTargetSource | undefined {
    return this.sources.find((source) => source.codes().includes(code));
  }
}
