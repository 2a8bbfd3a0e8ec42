import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../platform/http/api-description';
import type { z } from 'zod';
import { Settings } from '../platform/config/settings';
import { Permission } from '../platform/http/permission';
import { securityStanding } from './security-standing';
import { securityView } from './security.schema';

/** The thresholds of security in force; they are set in the environment, not here. */
@ApiTags('administration')
@Controller('security')
export class SecurityController {
  constructor(private readonly settings: Settings) {}

  @Get()
  @Permission('security.read')
  @ApiOkResponse({ standardSchema: securityView })
  getSecurity(): z.infer<typeof securityView> {
    const { security, given, http } = this.settings;
    return {
      level: security.level,
      levelSet: given.has('SECURITY_LEVEL'),
      thresholds: securityStanding({ security, given, secure: http.secure }),
    };
  }
}
