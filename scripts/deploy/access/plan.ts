import type { Change } from '../change.ts';

export type AccessAction =
  /** Lets the bot's alias invoke its Lambda. */
  | { do: 'lambda.allow-lex' }
  /** Lets the instance talk to the bot's alias. */
  | { do: 'alias.allow-connect' }
  | { do: 'bot.associate' }
  | { do: 'bot.disassociate'; aliasArn: string }
  | { do: 'lambda.associate'; functionArn: string }
  | { do: 'lambda.disassociate'; functionArn: string };

/** Who may do what, as it is. */
export interface ActualAccess {
  /** The alias may invoke the Lambda. */
  lexMayInvoke: boolean;
  /** The instance may use the alias. */
  connectMayTalk: boolean;
  /** ARNs of the bot aliases and functions that are associated with the instance. */
  bots: readonly string[];
  lambdas: readonly string[];
}

type AccessStep = Change<AccessAction>;

/** @param aliasArn undefined when the alias is yet to be made */
export function planAccess(
  wanted: { aliasArn: string | undefined; flowLambdas: readonly string[] },
  actual: ActualAccess,
): AccessStep[] {
  const { aliasArn, flowLambdas } = wanted;
  const steps: AccessStep[] = [];
  if (aliasArn === undefined || !actual.lexMayInvoke)
    steps.push({
      change: 'create',
      resource: 'permission of the bot alias',
      why: 'to invoke its Lambda',
      action: { do: 'lambda.allow-lex' },
    });
  if (aliasArn === undefined || !actual.bots.includes(aliasArn))
    steps.push({
      change: 'create',
      resource: 'association of the bot alias',
      why: 'with the instance',
      action: { do: 'bot.associate' },
    });
  if (aliasArn === undefined || !actual.connectMayTalk)
    steps.push({
      change: 'create',
      resource: 'permission of the instance',
      why: 'to talk to the bot alias',
      action: { do: 'alias.allow-connect' },
    });
  for (const functionArn of flowLambdas)
    if (!actual.lambdas.includes(functionArn))
      steps.push({
        change: 'create',
        resource: `association of ${nameIn(functionArn)}`,
        why: 'with the instance',
        action: { do: 'lambda.associate', functionArn },
      });
  return steps;
}

/** Only what this deployment has made: its alias, its functions. */
export function planAccessRemoval(
  ours: { aliasArn: string | undefined; flowLambdas: readonly string[] },
  actual: Pick<ActualAccess, 'bots' | 'lambdas'>,
): AccessStep[] {
  const { aliasArn, flowLambdas } = ours;
  const steps: AccessStep[] = [];
  if (aliasArn !== undefined && actual.bots.includes(aliasArn))
    steps.push({
      change: 'delete',
      resource: 'association of the bot alias',
      action: { do: 'bot.disassociate', aliasArn },
    });
  for (const functionArn of flowLambdas)
    if (actual.lambdas.includes(functionArn))
      steps.push({
        change: 'delete',
        resource: `association of ${nameIn(functionArn)}`,
        action: { do: 'lambda.disassociate', functionArn },
      });
  return steps;
}

function nameIn(functionArn: string): string {
  return functionArn.split(':').at(-1) ?? functionArn;
}
