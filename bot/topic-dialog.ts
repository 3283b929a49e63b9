import type { IntentDefinition, SlotDefinition } from '@resumed-chats/lex-model';
import { TOPIC_SLOT } from '../config/contract.ts';
import type { Messages } from '../config/schema.ts';
import { plainText, step } from './text.ts';
import { TOPIC_SLOT_TYPE } from './topics.ts';

// Every question below is the Lambda's to ask, to repeat and to give up. The texts and steps here hold in case Lex
// asks by itself. Steps after a code hook are all written out: incomplete ones can make a bot fail (Lex V2 guide,
// "Understanding conversation flow").

/** Lex's own repetitions; one more than the Lambda allows, so that the Lambda is the one that gives up. */
const MAX_RETRIES = 2;

type DialogParts = Pick<
  IntentDefinition,
  'dialogCodeHook' | 'initialResponseSetting' | 'intentConfirmationSetting'
>;

/** Asks the Lambda as soon as the intent starts, and again when the customer has confirmed or denied a topic. */
export function topicDialog(messages: Messages): DialogParts {
  return {
    dialogCodeHook: { enabled: true },
    initialResponseSetting: {
      nextStep: step('InvokeDialogCodeHook'),
      codeHook: hook('topic-before', step('ElicitSlot', TOPIC_SLOT)),
    },
    // Reached only when the Lambda asks for it: every other path goes past it to the fulfillment.
    intentConfirmationSetting: {
      active: true,
      promptSpecification: {
        messageGroups: plainText(messages.confirmTopic.replaceAll('{topic}', `{${TOPIC_SLOT}}`)),
        maxRetries: MAX_RETRIES,
        allowInterrupt: true,
      },
      confirmationNextStep: step('InvokeDialogCodeHook'),
      declinationNextStep: step('InvokeDialogCodeHook'),
      failureNextStep: step('FulfillIntent'),
      codeHook: hook('topic-confirmed', step('FulfillIntent')),
      elicitationCodeHook: { enableCodeHookInvocation: true, invocationLabel: 'topic-unconfirmed' },
    },
  };
}

/**
 * The topic. The Lambda is asked after each answer, understood or not. Should Lex not ask it in between, Lex
 * repeats the question and then fulfils the intent without a topic, which the Lambda decides as well.
 */
export function topicSlot(messages: Messages): SlotDefinition {
  const [first, again] = plainText(messages.askTopic, messages.askTopicAgain);
  return {
    slotName: TOPIC_SLOT,
    description: 'What the different issue is about.',
    slotTypeName: TOPIC_SLOT_TYPE,
    valueElicitationSetting: {
      slotConstraint: 'Required',
      promptSpecification: {
        messageGroups: [{ ...first!, variations: [again!.message] }],
        maxRetries: MAX_RETRIES,
        allowInterrupt: true,
        messageSelectionStrategy: 'Ordered',
      },
      slotCaptureSetting: {
        captureNextStep: step('InvokeDialogCodeHook'),
        failureNextStep: step('FulfillIntent'),
        codeHook: hook('topic-given', step('FulfillIntent')),
        elicitationCodeHook: { enableCodeHookInvocation: true, invocationLabel: 'topic-unclear' },
      },
    },
  };
}

/** A call of the Lambda in the dialog. When it fails, the intent does, and the flow's error branch takes over. */
function hook(invocationLabel: string, successNextStep: ReturnType<typeof step>) {
  return {
    enableCodeHookInvocation: true,
    active: true,
    invocationLabel,
    postCodeHookSpecification: {
      successNextStep,
      failureNextStep: step('EndConversation'),
      timeoutNextStep: step('EndConversation'),
    },
  };
}
