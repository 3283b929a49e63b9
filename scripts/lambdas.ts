interface LambdaFacts {
  /** Exports `handler`. Relative to the project. */
  entry: string;
  /**
   * Modules that are bundled into a file of their own, `<name>.mjs`, because they are large, and seldom loaded or the
   * same whatever the configuration. Their importers import `./<name>.ts`. They do not get the configuration.
   */
  apart?: Readonly<Record<string, string>>;
  invokedBy: 'bot' | 'flows' | 'api';
  /**
   * The function in scripts/deploy/stack/template.yaml, and what the names beside it begin with: `<name>Logs`,
   * `<name>Role`, the parameter `<name>Key` with its bundle, and the output `<name>Arn`.
   */
  resource: string;
}

/** Every Lambda of the project. A new one is its own code, an entry here, and its resources in the template. */
const TABLE = {
  fulfillment: { entry: 'fulfillment/index.ts', invokedBy: 'bot', resource: 'Fulfillment' },
  'wait-budget': {
    entry: 'fulfillment/wait-budget/index.ts',
    apart: { 'describe-contact': 'fulfillment/wait-budget/describe-contact.ts' },
    invokedBy: 'flows',
    resource: 'WaitBudget',
  },
  'start-chat': {
    entry: 'chat/start-chat/index.ts',
    apart: { aws: 'chat/start-chat/aws.ts' },
    invokedBy: 'api',
    resource: 'StartChat',
  },
} as const satisfies Record<string, LambdaFacts>;

export type LambdaName = keyof typeof TABLE;
export const LAMBDAS: Readonly<Record<LambdaName, LambdaFacts>> = TABLE;
export const LAMBDA_NAMES = Object.keys(TABLE) as LambdaName[];

/** The one that is the code hook of the bot. */
export const BOT_LAMBDA = LAMBDA_NAMES.find((name) => LAMBDAS[name].invokedBy === 'bot')!;
export const FLOW_LAMBDAS = LAMBDA_NAMES.filter((name) => LAMBDAS[name].invokedBy === 'flows');

export function isLambdaName(name: string): name is LambdaName {
  return Object.hasOwn(TABLE, name);
}

/** The parameter of the stack that says where a Lambda's bundle is. */
export function keyParameter(name: LambdaName): string {
  return `${LAMBDAS[name].resource}Key`;
}
