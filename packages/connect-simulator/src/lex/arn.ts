const REGION = 'us-east-1';
const ACCOUNT = '123456789012';

const BOT = new RegExp(`^arn:aws:lex:${REGION}:${ACCOUNT}:bot/([0-9a-zA-Z]{10})$`);
const ALIAS = new RegExp(`^arn:aws:lex:${REGION}:${ACCOUNT}:bot-alias/([0-9a-zA-Z]{10})/([0-9a-zA-Z]{10})$`);

export function botArn(botId: string): string {
  return `arn:aws:lex:${REGION}:${ACCOUNT}:bot/${botId}`;
}

export function botAliasArn(botId: string, aliasId: string): string {
  return `arn:aws:lex:${REGION}:${ACCOUNT}:bot-alias/${botId}/${aliasId}`;
}

/** The ids in the ARN of a bot or of an alias of this account and region; undefined for any other text. */
export function idsInArn(arn: string): { botId: string; aliasId?: string } | undefined {
  const alias = ALIAS.exec(arn);
  if (alias !== null) return { botId: alias[1]!, aliasId: alias[2]! };
  const bot = BOT.exec(arn);
  return bot === null ? undefined : { botId: bot[1]! };
}
