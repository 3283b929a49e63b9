import { type BotDefinition, contentOf, countedIds, type LocaleContent } from '@resumed-chats/lex-model';
import { checkBuild, LexBuildError } from './build.ts';
import { BuiltLocale } from './locale.ts';
import type { TrainRecognizer } from './recognition/port.ts';
import { trainRecognizer } from './recognition/train.ts';

/** A locale of a bot that came built: what the model-building API would keep of it, and the build. */
export interface BuiltContent {
  content: LocaleContent;
  built: BuiltLocale;
}

/** A bot that was checked and built. It keeps nothing of any conversation, so any number of simulators may share it. */
export class BuiltBot {
  readonly definition: BotDefinition;
  readonly locales: readonly BuiltContent[];

  /** Throws a LexBuildError with everything that is wrong with the bot. Locales are trained when first used. */
  constructor(definition: BotDefinition, train: TrainRecognizer = trainRecognizer) {
    const findings = checkBuild(definition);
    if (findings.length > 0) throw new LexBuildError(definition.botName, findings);
    this.definition = definition;
    const newId = countedIds();
    this.locales = definition.locales.map((locale) => ({
      content: contentOf(locale, newId),
      built: new BuiltLocale(locale, train),
    }));
  }
}
