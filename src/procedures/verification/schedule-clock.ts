import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Schedules } from './schedules.service';

const LOOK_MS = 30_000;

/** Looks twice a minute whether a check is due; every server may look. */
@Injectable()
export class ScheduleClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('schedules');
  private timer?: NodeJS.Timeout;

  constructor(private readonly schedules: Schedules) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    await this.schedules.beginDue().catch((error: unknown) => {
      this.logger.error(`Scheduled checks could not begin: ${String(error)}`);
    });
  }
}
