import { textOf } from '../validation/json.ts';
import type { LegacyBlock, LegacyBranch, LegacyParameter } from './format.ts';
import { readValue } from './values.ts';

/** Settings of the designer, which say nothing about what the block does. */
const OF_NO_EFFECT = new Set(['TextToSpeechType', 'MaxDigits']);

/** A legacy block as it is converted: remembers what was read of it, and what could not be. */
export class Block {
  readonly problems: string[] = [];
  readonly #block: LegacyBlock;
  readonly #read = new Set<LegacyParameter>();

  constructor(block: LegacyBlock) {
    this.#block = block;
  }

  get target(): string | undefined {
    return this.#block.target;
  }

  get branches(): readonly LegacyBranch[] {
    return this.#block.branches;
  }

  /** The value of a parameter; undefined where there is none. What cannot be read is a problem. */
  value(name: string): string | undefined {
    const parameter = this.all(name)[0];
    if (parameter === undefined) return undefined;
    const value = readValue(parameter);
    if (value !== undefined) return value;
    const { namespace, resourceName } = parameter;
    this.problems.push(
      parameter.value === undefined || parameter.value === null
        ? `${name} names ${resourceName === undefined ? 'nothing' : `"${resourceName}" without its id`}`
        : `${name} reads "${textOf(parameter.value)}" of ${textOf(namespace)}, which is not known`,
    );
    return resourceName;
  }

  all(name: string): LegacyParameter[] {
    const found = this.#block.parameters.filter((parameter) => parameter.name === name);
    for (const parameter of found) this.#read.add(parameter);
    return found;
  }

  /** Keys and values of a parameter that is there several times. */
  map(name: string): Record<string, string> {
    return Object.fromEntries(
      this.all(name).map((parameter) => {
        const value = readValue(parameter);
        if (value === undefined) this.problems.push(`${name} ${textOf(parameter.key)} cannot be read`);
        return [textOf(parameter.key), value ?? ''];
      }),
    );
  }

  /** What is said: text, SSML or a prompt. */
  message(): Record<string, string> {
    const text = this.value('Text');
    const spoken = this.#block.parameters.some(
      ({ name, value, key }) => (name === 'TextToSpeechType' && value === 'ssml') || key === 'ssml',
    );
    if (text !== undefined) return spoken ? { SSML: text } : { Text: text };
    const prompt = this.value('AudioPrompt');
    return prompt === undefined ? {} : { PromptId: prompt };
  }

  /** Parameters that nothing has read: what they do is not known. */
  get unread(): string[] {
    const left = this.#block.parameters.filter(
      (parameter) => !this.#read.has(parameter) && !OF_NO_EFFECT.has(parameter.name),
    );
    return [...new Set(left.map(({ name }) => name))];
  }
}
