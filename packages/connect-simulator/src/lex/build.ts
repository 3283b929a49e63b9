import { UserError } from '@resumed-chats/findings';
import {
  type BotDefinition,
  type BotFinding,
  checkBot,
  formatBotFinding,
  type IntentDefinition,
  isFallback,
  type LocaleDefinition,
  type LocaleFinding,
  type LocaleRule,
  languageOf,
  ownError,
} from '@resumed-chats/lex-model';
import { builtInProblem } from './slots/built-in.ts';
import { CONFIRMATION_LANGUAGES } from './slots/confirmation.ts';

/** A bot that cannot be built, with everything that is wrong with it. */
export class LexBuildError extends UserError {
  override readonly name = 'LexBuildError';

  constructor(botName: string, findings: readonly BotFinding[]) {
    super(
      `Bot ${botName} cannot be built:\n${findings.map((one) => `  ${formatBotFinding(one)}`).join('\n')}`,
      { findings },
    );
  }
}

/** Everything that keeps a bot from being built here, at once; empty for a bot that can be. */
export function checkBuild(bot: BotDefinition): BotFinding[] {
  return checkBot(bot, [SIMULATED]).filter(({ severity }) => severity === 'error');
}

/** What Lex has and this does not is refused, and never read in another way. */
const SIMULATED: LocaleRule = {
  id: 'bot-simulated',
  severity: 'error',
  why: 'Not all of Lex is simulated.',
  source: 'TRUTH.md: Lex V2, assumed',
  check: (locale) => [...checkSlotTypes(locale), ...locale.intents.flatMap(checkIntent(locale))],
};

const INSTEAD = 'Use what is simulated, or try it on Lex itself.';

function checkSlotTypes({ localeId, slotTypes }: LocaleDefinition): LocaleFinding[] {
  return slotTypes.flatMap((type, index) => {
    const path = `slotTypes[${index}]`;
    const { parentSlotTypeSignature: parent, externalSourceSetting, compositeSlotTypeSetting } = type;
    const problem = parent === undefined ? undefined : builtInProblem(parent, localeId);
    const external = externalSourceSetting !== undefined || compositeSlotTypeSetting !== undefined;
    return [
      ...(problem === undefined ? [] : [ownError(`${path}.parentSlotTypeSignature`, problem, INSTEAD)]),
      ...(external ? [ownError(path, 'grammar and composite slot types are not simulated', INSTEAD)] : []),
    ];
  });
}

const checkIntent =
  ({ localeId }: LocaleDefinition) =>
  (intent: IntentDefinition, index: number): LocaleFinding[] => {
    const { intentName, parentIntentSignature: parent, intentConfirmationSetting, slots = [] } = intent;
    const path = `intents[${index}]`;
    const found: LocaleFinding[] = [];
    if (parent !== undefined && !isFallback(intent))
      found.push(
        ownError(`${path}.parentIntentSignature`, `the built-in intent ${parent} is not simulated`, INSTEAD),
      );
    if (intentConfirmationSetting !== undefined && !CONFIRMATION_LANGUAGES.includes(languageOf(localeId)))
      found.push(
        ownError(
          `${path}.intentConfirmationSetting`,
          `yes and no are not simulated in ${localeId}; they are in the languages ${CONFIRMATION_LANGUAGES.join(', ')}`,
          INSTEAD,
        ),
      );
    for (const [at, { slotTypeName, subSlotSetting }] of slots.entries()) {
      const slotPath = `${path}.slots[${at}]`;
      const problem = slotTypeName.startsWith('AMAZON.') ? builtInProblem(slotTypeName, localeId) : undefined;
      if (problem !== undefined) found.push(ownError(`${slotPath}.slotTypeName`, problem, INSTEAD));
      if (subSlotSetting !== undefined)
        found.push(ownError(`${slotPath}.subSlotSetting`, 'composite slots are not simulated', INSTEAD));
    }
    return found.map((one) => ({ ...one, intent: intentName }));
  };
