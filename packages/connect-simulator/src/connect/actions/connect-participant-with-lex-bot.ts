import type { LexBlock } from '../execution.ts';
import { lexTimer, sendToLex } from '../lex-block.ts';
import { failed, type RunAction } from './action.ts';

/** Without a language attribute a contact counts as en-US. Source: AG/get-customer-input. */
const DEFAULT_LANGUAGE = 'en-US';
/** Used when the block sets no timeout: nothing is documented for chat. */
const DEFAULT_TIMEOUT_SECONDS = 300;

/** Hands the customer to a Lex bot until its dialog closes, the customer falls silent, or it fails. */
export const connectParticipantWithLexBot: RunAction = (step) => {
  const { context, contact, execution, parameters } = step;
  const bot = parameters['LexV2Bot'] as { AliasArn?: string } | undefined;
  const aliasArn = step.resolve(bot?.AliasArn);
  if (aliasArn === undefined || !context.bots.has(aliasArn))
    return failed(`the bot alias "${aliasArn ?? ''}" is not associated with the instance`);
  const initial = parameters['LexInitializationData'] as { InitialMessage?: string } | undefined;
  const opening = initial === undefined ? undefined : step.resolve(initial.InitialMessage);
  if (initial !== undefined && (opening === undefined || opening === ''))
    return failed('the contact has no initial message to start the bot with');
  const limit = parameters['LexTimeoutSeconds'] as { Text?: string } | undefined;
  const timeoutSeconds = Number(step.resolve(limit?.Text) ?? DEFAULT_TIMEOUT_SECONDS);
  if (!(timeoutSeconds >= 1)) return failed(`LexTimeoutSeconds is "${limit?.Text}", not a number of seconds`);

  if (parameters['Text'] !== undefined) context.chats.say(contact, 'BOT', step.text(parameters['Text']));
  const block: LexBlock = {
    aliasArn,
    localeId: (contact.languageCode ?? DEFAULT_LANGUAGE).replace('-', '_'),
    sessionId: context.switches.lexSessionPerContact ? contact.contactId : contact.chat.initialContactId,
    timeoutSeconds,
    sessionAttributes:
      parameters['LexSessionAttributes'] === undefined ? undefined : step.map('LexSessionAttributes'),
    backlog: [],
    busy: false,
  };
  const waiting = {
    kind: 'lex' as const,
    timer: lexTimer(context, contact, execution, timeoutSeconds),
    block,
  };
  const heard = opening ?? contact.returningMessage;
  contact.returningMessage = undefined;
  return {
    kind: 'wait',
    waiting,
    entered: () => {
      if (heard !== undefined) sendToLex(context, contact, execution, waiting, heard);
    },
  };
};
