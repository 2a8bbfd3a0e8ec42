import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import {
  answersPage,
  answersQuery,
  knownAnswerView,
  publishBody,
  withdrawAnswerBody,
  type AnswersPage,
  type AnswersQuery,
  type KnownAnswerView,
  type PublishAnswer,
} from './answers.schema';
import { Answers } from './answers.service';

/** Answers that are known: everybody searches, who settles obstacles publishes. */
@ApiTags('obstacles')
@Controller()
export class AnswersController {
  constructor(private readonly answers: Answers) {}

  @Get('rounds/:roundId/known-answers')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: answersPage })
  searchAnswers(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: answersQuery }) query: AnswersQuery,
  ): Promise<AnswersPage> {
    return this.answers.search(actor, roundId, query);
  }

  @Post('rounds/:roundId/known-answers')
  @Permission('obstacle.handle')
  @ApiCreatedResponse({ standardSchema: knownAnswerView })
  publishAnswer(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: publishBody }) body: PublishAnswer,
  ): Promise<KnownAnswerView> {
    return this.answers.publish(actor, roundId, body);
  }

  @Post('known-answers/:id/withdraw')
  @HttpCode(200)
  @Permission('obstacle.handle')
  @ApiOkResponse({ standardSchema: knownAnswerView })
  withdrawAnswer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: withdrawAnswerBody }) { reason }: z.infer<typeof withdrawAnswerBody>,
  ): Promise<KnownAnswerView> {
    return this.answers.withdraw(actor, id, version, reason);
  }
}
