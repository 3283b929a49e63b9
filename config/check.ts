import { checkLocales } from './check-locales.ts';
import { checkMessages } from './check-messages.ts';
import { checkTopics } from './check-topics.ts';
import { type Draft, draftOfConfig } from './draft.ts';
import type { ConfigFinding } from './problem.ts';
import type { Config } from './schema.ts';
import { checkTiming } from './timing.ts';

/** What several values of a configuration say together. Empty when all is well. */
export function checkConfig(config: Config): ConfigFinding[] {
  return checkDraft(draftOfConfig(config));
}

/** The same for as much of a configuration as could be read. */
export function checkDraft(draft: Draft): ConfigFinding[] {
  return [
    ...checkTiming(draft.times).map(
      ({ path, problem, allowed }): ConfigFinding => ({
        path: path.split('.'),
        problem,
        allowed,
        code: 'timing',
      }),
    ),
    ...checkLocales(draft),
    ...checkTopics(draft),
    ...checkMessages(draft),
  ];
}
