import { z } from 'zod';
import { type Operation, operation } from '../rest-json.ts';
import { conflict, invalidParameter, invalidRequest, notFound, quotaExceeded } from './errors.ts';
import { clientToken, instanceId } from './input.ts';
import { listOperation } from './paging.ts';
import type { ConnectWire } from './wire.ts';

/** Per instance (AG/amazon-connect-service-limits). */
const MAX_BOTS = 100;
const MAX_FUNCTIONS = 50;

const BOT_ALIAS = /^arn:[\w-]+:lex:[\w-]+:\d{12}:bot-alias\/[0-9A-Z]{10}\/[0-9A-Z]{10}$/;
const FUNCTION = /^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:[\w-]{1,64}(:[\w$-]+)?$/;

const bot = z.strictObject({
  InstanceId: instanceId,
  LexBot: z.strictObject({ Name: z.string().max(50), LexRegion: z.string().max(60) }).optional(),
  LexV2Bot: z.strictObject({ AliasArn: z.string().min(1).max(100) }).optional(),
  ClientToken: clientToken.optional(),
});
const lambda = z.strictObject({
  InstanceId: instanceId,
  FunctionArn: z.string().min(1).max(140),
  ClientToken: clientToken.optional(),
});

/** Bots and Lambda functions that the instance's flows may use. */
export function integrationOperations(wire: ConnectWire): Operation[] {
  return [...botOperations(wire), ...lambdaOperations(wire)];
}

function botOperations(wire: ConnectWire): Operation[] {
  const { connect, bots, tokens } = wire;
  const { arn: instanceArn } = connect.instance;
  return [
    operation({
      name: 'AssociateBot',
      method: 'PUT',
      path: '/instance/{InstanceId}/bot',
      input: bot,
      handle: (input) =>
        tokens.once('AssociateBot', input, () => {
          const alias = aliasOf(input);
          if (!bots.exists(alias)) throw notFound(`There is no bot alias ${alias}`);
          if (connect.bots.includes(alias))
            throw conflict(`${alias} is associated with the instance already`);
          if (connect.bots.length >= MAX_BOTS) throw quotaExceeded(`The instance has ${MAX_BOTS} bots`);
          connect.associateBot(alias);
          bots.allow?.(alias, instanceArn);
        }),
    }),
    operation({
      name: 'DisassociateBot',
      method: 'POST',
      path: '/instance/{InstanceId}/bot',
      input: bot,
      handle: (input) =>
        tokens.once('DisassociateBot', input, () => {
          const alias = aliasOf(input);
          if (!connect.disassociateBot(alias)) throw notFound(`${alias} is not associated with the instance`);
          bots.disallow?.(alias, instanceArn);
        }),
    }),
    listOperation({
      name: 'ListBots',
      path: '/instance/{InstanceId}/bots',
      member: 'LexBots',
      most: 25,
      filter: { LexVersion: z.enum(['V1', 'V2']) },
      query: { LexVersion: 'lexVersion' },
      items: ({ LexVersion }) => (LexVersion === 'V2' ? connect.bots : []),
      shape: (AliasArn) => ({ LexV2Bot: { AliasArn } }),
    }),
  ];
}

function lambdaOperations(wire: ConnectWire): Operation[] {
  const { functions, tokens } = wire;
  return [
    operation({
      name: 'AssociateLambdaFunction',
      method: 'PUT',
      path: '/instance/{InstanceId}/lambda-function',
      input: lambda,
      handle: (input) =>
        tokens.once('AssociateLambdaFunction', input, () => {
          const arn = functionArn(input);
          if (!wire.functionExists(arn)) throw notFound(`There is no function ${arn}`);
          if (functions.has(arn)) throw conflict(`${arn} is associated with the instance already`);
          if (functions.size >= MAX_FUNCTIONS)
            throw quotaExceeded(`The instance has ${MAX_FUNCTIONS} functions`);
          functions.add(arn);
        }),
    }),
    operation({
      name: 'DisassociateLambdaFunction',
      method: 'DELETE',
      path: '/instance/{InstanceId}/lambda-function',
      query: { FunctionArn: 'functionArn', ClientToken: 'clientToken' },
      input: lambda,
      handle: (input) =>
        tokens.once('DisassociateLambdaFunction', input, () => {
          const arn = functionArn(input);
          if (!functions.delete(arn)) throw notFound(`${arn} is not associated with the instance`);
        }),
    }),
    listOperation({
      name: 'ListLambdaFunctions',
      path: '/instance/{InstanceId}/lambda-functions',
      member: 'LambdaFunctions',
      most: 25,
      items: () => functions,
      shape: (arn) => arn,
    }),
  ];
}

function aliasOf({ LexBot, LexV2Bot }: z.output<typeof bot>): string {
  if (LexBot !== undefined || LexV2Bot === undefined)
    throw invalidRequest('LexV2Bot with the ARN of an alias is needed; bots of Lex V1 are not simulated');
  if (!BOT_ALIAS.test(LexV2Bot.AliasArn))
    throw invalidRequest(`"${LexV2Bot.AliasArn}" is no ARN of a bot alias`);
  return LexV2Bot.AliasArn;
}

function functionArn({ FunctionArn }: z.output<typeof lambda>): string {
  if (!FUNCTION.test(FunctionArn)) throw invalidParameter(`"${FunctionArn}" is no ARN of a function`);
  return FunctionArn;
}
