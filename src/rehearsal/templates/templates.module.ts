import { Module } from '@nestjs/common';
import { TemplatesController } from './templates.controller';
import { TemplatesRepository } from './templates.repository';
import { TemplatesService } from './templates.service';
import { TemplateHistory } from './template.history';

/** The library of checklists. */
@Module({
  controllers: [TemplatesController],
  providers: [TemplateHistory, TemplatesRepository, TemplatesService],
  exports: [TemplatesRepository, TemplatesService],
})
export class TemplatesModule {}
