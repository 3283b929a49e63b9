import { type Finding, fieldsOf, type RuleFacts, UserError } from '@resumed-chats/findings';
import { type Position, pathText, type YamlPath } from '@resumed-chats/findings/yaml';

const WHY = {
  unreadable: 'Without its configuration nothing of this project can be built.',
  yaml: 'What is no YAML cannot be read; the rest of the file may mean something else.',
  missing: 'Without this value a flow, the bot or a Lambda would have nothing to go by.',
  'unknown-key': 'A misspelt key changes nothing, and nobody would notice.',
  type: 'Text, numbers, lists and groups are told apart, so that no value is taken for another.',
  format: 'A value that is not of its form would be refused by AWS, or mean something else there.',
  range: 'AWS takes values within its limits only.',
  timing: 'All durations of a chat hang together; these cannot all be kept.',
  locale: 'A text or label that a language lacks would be missing before customers.',
  duplicate: 'Of two equal keys or names one would be lost, or both be mixed up.',
  placeholder: 'A brace that nothing fills in would be shown to the customer as it is.',
} as const;

export type ConfigRule = keyof typeof WHY;

export const CONFIG_RULES: readonly RuleFacts[] = Object.entries(WHY).map(([rule, why]) => ({
  id: `config-${rule}`,
  severity: 'error',
  why,
  source: `docs/configuration.md${rule === 'timing' ? '; AG/web-and-mobile-chat' : ''}`,
}));

/** A finding before anybody knows where in the file it is. */
export interface UnplacedFinding {
  path: YamlPath;
  what: string;
  allowed: string;
  rule: ConfigRule;
}

/** @param position a missing key has its parent's */
export function configFinding(
  { path, what, allowed, rule }: UnplacedFinding,
  file: string,
  position: Position,
): Finding {
  const facts = CONFIG_RULES.find(({ id }) => id === `config-${rule}`)!;
  return {
    ...fieldsOf(facts),
    file,
    ...position,
    ...(path.length === 0 ? {} : { place: pathText(path) }),
    what,
    how: `Allowed: ${allowed}.`,
  };
}

/** A configuration that cannot be used, with everything that is wrong with it. */
export class ConfigError extends UserError {
  override readonly name = 'ConfigError';
}
