import { establishedBefore } from './established.ts';
import type { Rule } from './rule.ts';

const LANGUAGE = 'language';

/** A language that could not be set counts: the bot is asked all the same, and its error branch is wired. */
export const languageBeforeBot: Rule = {
  id: 'language-before-bot',
  severity: 'warning',
  why: "A Lex V2 block takes its error branch when the contact's language is not a locale of the bot; unset, it is en-US.",
  source: 'AG/get-customer-input, AG/set-voice; TRUTH.md: languageCarriesToDisconnect',
  check: ({ chat }) => {
    const before = establishedBefore(chat, ({ action, parameters }) =>
      action.Type === 'UpdateContactData' && parameters['LanguageCode'] !== undefined ? [LANGUAGE] : [],
    );
    return chat.nodes
      .filter(({ parameters }) => parameters['LexV2Bot'] !== undefined)
      .filter((node) => before.get(node)?.has(LANGUAGE) === false)
      .map(({ flow, action }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: `On some path to "${action.Identifier}" no language has been set.`,
        how: 'Put an UpdateContactData with LanguageCode (such as es-US) before it, in each flow that runs as a contact of its own.',
      }));
  },
};
