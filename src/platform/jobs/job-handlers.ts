import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../audit/canonical';
import { definedJobs, type GivenUp, type JobDefinition, type JobHandler } from './job-definition';

/** Which handler does which kind of work; filled by the subjects when their modules start. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, JobHandler<JsonObject>>();
  private readonly endings = new Map<string, GivenUp<JsonObject>>();

  register<Data extends JsonObject>(
    definition: JobDefinition<Data>,
    handler: JobHandler<Data>,
    givenUp?: GivenUp<Data>,
  ): void {
    if (this.handlers.has(definition.name))
      throw new Error(`Two handlers for job ${definition.name}`);
    this.handlers.set(definition.name, handler as unknown as JobHandler<JsonObject>);
    if (givenUp) this.endings.set(definition.name, givenUp as unknown as GivenUp<JsonObject>);
  }

  get(name: string): JobHandler<JsonObject> | undefined {
    return this.handlers.get(name);
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
