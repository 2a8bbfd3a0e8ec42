import { PortalClient, type PortalAnswer, type PortalFault } from './portal-client';

/** Stands where no source may be asked: nothing is asked, nothing passes. */
export class NoPortal extends PortalClient {
  readonly source = 'none';

  /** @param detail why, for the administrator. */
  constructor(private readonly detail = 'no source is permitted') {
    super();
  }

  async listOf(): Promise<PortalAnswer> {
    return this.fault();
  }
  async checkFilter(): Promise<PortalFault> {
    return this.fault();
  }
  pauseLeft(): number {
    return 0;
  }

  private fault(): PortalFault {
    const readAt = new Date().toISOString();
    return { kind: 'fault', reason: 'not-configured', detail: this.detail, readAt };
  }
}
