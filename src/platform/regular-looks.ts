import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';

interface Look {
  name: string;
  milliseconds: number;
  look: () => Promise<unknown>;
}

/** Looks that are taken again and again while the program runs; one that fails is told in the log and taken again. */
@Injectable()
export class RegularLooks implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly looks: Look[] = [];
  private readonly timers: NodeJS.Timeout[] = [];

  /**
   * Has something looked at from the start of the program to its end; called when a subject's module starts.
   * @param name under which a failure stands in the log.
   */
  every(milliseconds: number, name: string, look: () => Promise<unknown>): void {
    this.looks.push({ name, milliseconds, look });
  }

  onApplicationBootstrap(): void {
    for (const { name, milliseconds, look } of this.looks) {
      const logger = new Logger(name);
      const take = () => void look().catch((error: unknown) => logger.error(String(error)));
      this.timers.push(setInterval(take, milliseconds).unref());
    }
  }

  onModuleDestroy(): void {
    this.timers.forEach((timer) => clearInterval(timer));
  }
}
