import type { StackSource } from './stack.ts';
import type { Template } from './template/template.ts';

/** Pieces of answers that several operations give. */

export function parametersOf({ template, parameters }: StackSource) {
  return [...parameters].map(([ParameterKey, value]) => ({
    ParameterKey,
    ParameterValue: template.parameters.get(ParameterKey)?.noEcho === true ? '****' : value,
  }));
}

export function tagsOf(tags: ReadonlyMap<string, string>) {
  return [...tags].map(([Key, Value]) => ({ Key, Value }));
}

export function declarationsOf({ parameters }: Template) {
  return [...parameters].map(([ParameterKey, { default: DefaultValue, noEcho, description }]) => ({
    ParameterKey,
    DefaultValue,
    NoEcho: noEcho,
    Description: description,
  }));
}
