import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../audit/canonical';
import {
  definedJobs,
  type GivenUp,
  type JobDefinition,
  type JobHandler,
  type Lane,
} from './job-definition';

/** Which handler does which kind of work; filled by the subjects when their modules start. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, JobHandler<JsonObject>>();
  private readonly lanes = new Map<string, Lane>();
  private readonly endings = new Map<string, GivenUp<JsonObject>>();

  register<Data extends JsonObject>(
    definition: JobDefinition<Data>,
    handler: JobHandler<Data>,
    givenUp?: GivenUp<Data>,
  ): void {
    if (this.handlers.has(definition.name))
      throw new Error(`Two handlers for job ${definition.name}`);
    this.handlers.set(definition.name, handler as unknown as JobHandler<JsonObject>);
    this.lanes.set(definition.name, definition.lane ?? 'making');
    if (givenUp) this.endings.set(definition.name, givenUp as unknown as GivenUp<JsonObject>);
  }

  get(name: string): JobHandler<JsonObject> | undefined {
    return this.handlers.get(name);
  }

  /** Names of the kinds of work that this program does; others are left to one that knows them. */
  names(): string[] {
    return [...this.handlers.keys()];
  }

  /** The queue in which a kind of work waits. */
  laneOf(name: string): Lane {
    return this.lanes.get(name) ?? 'making';
  }

  givenUp(name: string): GivenUp<JsonObject> | undefined {
    return this.endings.get(name);
  }

  /**
   * @param declared kinds of work that somebody may order.
   * @throws naming every one of them that nobody does.
   */
  refuseOrphans(declared: readonly string[] = definedJobs()): void {
    const orphans = declared.filter((name) => !this.handlers.has(name));
    if (orphans.length > 0) throw new Error(`Jobs without a handler: ${orphans.join(', ')}`);
  }
}
