import {
  AssociateBotCommand,
  AssociateLambdaFunctionCommand,
  DisassociateBotCommand,
  DisassociateLambdaFunctionCommand,
} from '@aws-sdk/client-connect';
import { AddPermissionCommand } from '@aws-sdk/client-lambda';
import { CreateResourcePolicyStatementCommand } from '@aws-sdk/client-lex-models-v2';
import { BOT_LAMBDA } from '../../lambdas.ts';
import { type Context, known } from '../context.ts';
import { aliasArn, functionName } from '../names.ts';
import type { AccessAction } from './plan.ts';
import { CONNECT, LEX } from './policy.ts';
import { associatedBots, associatedLambdas, connectMayTalkTo, lexMayInvokeLambda } from './read.ts';

export async function applyAccess(context: Context, action: AccessAction): Promise<void> {
  const { aws, target } = context;
  const { connect } = aws.clients;
  const InstanceId = target.instance.id;
  switch (action.do) {
    case 'lambda.allow-lex':
      return allowLex(context);
    case 'alias.allow-connect':
      return allowConnect(context);
    case 'bot.associate': {
      const AliasArn = ourAlias(context);
      await aws.create<unknown>(
        'AssociateBot',
        () => connect.send(new AssociateBotCommand({ InstanceId, LexV2Bot: { AliasArn } })),
        async () => ((await associatedBots(aws, target)).includes(AliasArn) ? true : undefined),
      );
      return;
    }
    case 'bot.disassociate': {
      const LexV2Bot = { AliasArn: action.aliasArn };
      return aws.remove('DisassociateBot', () =>
        connect.send(new DisassociateBotCommand({ InstanceId, LexV2Bot })),
      );
    }
    case 'lambda.associate': {
      const FunctionArn = action.functionArn;
      await aws.create<unknown>(
        'AssociateLambdaFunction',
        () => connect.send(new AssociateLambdaFunctionCommand({ InstanceId, FunctionArn })),
        async () => ((await associatedLambdas(aws, target)).includes(FunctionArn) ? true : undefined),
      );
      return;
    }
    case 'lambda.disassociate': {
      const FunctionArn = action.functionArn;
      return aws.remove('DisassociateLambdaFunction', () =>
        connect.send(new DisassociateLambdaFunctionCommand({ InstanceId, FunctionArn })),
      );
    }
  }
}

function ourAlias({ learnt, target }: Context): string {
  return aliasArn(target, known(learnt.botId, 'the bot'), known(learnt.aliasId, 'the alias'));
}

/** One statement an alias. Without it Lex is refused before the function runs. */
async function allowLex(context: Context): Promise<void> {
  const { aws, target, learnt } = context;
  const SourceArn = ourAlias(context);
  const request = {
    FunctionName: functionName(target.stackName, BOT_LAMBDA),
    StatementId: `lex-${learnt.botId}-${learnt.aliasId}`,
    Action: 'lambda:InvokeFunction',
    Principal: LEX,
    SourceArn,
    SourceAccount: target.account,
  };
  await aws.create<unknown>(
    'AddPermission',
    () => aws.clients.lambda.send(new AddPermissionCommand(request)),
    async () => ((await lexMayInvokeLambda(aws, target, SourceArn)) ? true : undefined),
  );
}

/** AssociateBot may have written the statement already. Policies for a service need both conditions. */
async function allowConnect(context: Context): Promise<void> {
  const { aws, target } = context;
  const resourceArn = ourAlias(context);
  if (await connectMayTalkTo(aws, target, resourceArn)) return;
  const request = {
    resourceArn,
    statementId: `connect-${target.instance.id}`,
    effect: 'Allow' as const,
    principal: [{ service: CONNECT }],
    action: ['lex:RecognizeText', 'lex:StartConversation'],
    condition: {
      StringEquals: { 'AWS:SourceAccount': target.account },
      ArnEquals: { 'AWS:SourceArn': target.instance.arn },
    },
  };
  await aws.create<unknown>(
    'CreateResourcePolicyStatement',
    () => aws.clients.lex.send(new CreateResourcePolicyStatementCommand(request)),
    async () => ((await connectMayTalkTo(aws, target, resourceArn)) ? true : undefined),
  );
}
