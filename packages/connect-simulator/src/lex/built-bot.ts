import { checkBot, LexBuildError } from './build.ts';
import type { LexBotDefinition } from './definition.ts';
import { BuiltLocale } from './locale.ts';
import type { TrainRecognizer } from './recognition/port.ts';
import { trainRecognizer } from './recognition/train.ts';

/** A bot that was checked and built. It keeps nothing of any conversation, so any number of simulators may share it. */
export class BuiltBot {
  readonly definition: LexBotDefinition;
  readonly locales: ReadonlyMap<string, BuiltLocale>;

  /** Throws a LexBuildError with everything that is wrong with the bot. Locales are trained when first used. */
  constructor(definition: LexBotDefinition, train: TrainRecognizer = trainRecognizer) {
    const findings = checkBot(definition);
    if (findings.length > 0) throw new LexBuildError(definition.botName, findings);
    this.definition = definition;
    this.locales = new Map(definition.locales.map((one) => [one.localeId, new BuiltLocale(one, train)]));
  }
}
