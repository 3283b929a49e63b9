import { checkLocales } from './check-locales.ts';
import { checkMessages } from './check-messages.ts';
import { checkTopics } from './check-topics.ts';
import { type Draft, draftOfConfig } from './draft.ts';
import type { UnplacedFinding } from './finding.ts';
import type { Config } from './schema.ts';
import { checkTiming } from './timing.ts';

/** What several values of a configuration say together. Empty when all is well. */
export function checkConfig(config: Config): UnplacedFinding[] {
  return checkDraft(draftOfConfig(config));
}

/** The same for as much of a configuration as could be read. */
export function checkDraft(draft: Draft): UnplacedFinding[] {
  return [
    ...checkTiming(draft.times).map(
      ({ path, what, allowed }): UnplacedFinding => ({
        path: path.split('.'),
        what,
        allowed,
        rule: 'timing',
      }),
    ),
    ...checkLocales(draft),
    ...checkTopics(draft),
    ...checkMessages(draft),
  ];
}
