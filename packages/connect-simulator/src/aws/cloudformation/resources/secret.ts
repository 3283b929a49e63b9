import { z } from 'zod';
import type { NewId } from '../../../ids.ts';
import {
  CAPITALS,
  DIGITS,
  randomText,
  type Secret,
  type Secrets,
  SMALL,
} from '../../secrets-manager/secrets.ts';
import { alreadyExists, bool, number, type ResourceType, resourceType, text } from './resource.ts';

const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const generated = z.strictObject({
  PasswordLength: number(1, 4096).default(32),
  ExcludePunctuation: bool.default(false),
  ExcludeNumbers: bool.default(false),
  ExcludeLowercase: bool.default(false),
  ExcludeUppercase: bool.default(false),
  ExcludeCharacters: z.string().max(4096).default(''),
});

const properties = z.strictObject({
  Name: z
    .string()
    .regex(/^[\w/+=.@-]{1,512}$/)
    .optional(),
  Description: z.string().max(2048).optional(),
  GenerateSecretString: generated.optional(),
  SecretString: z.string().min(1).max(65_536).optional(),
  Tags: z.array(z.strictObject({ Key: text, Value: text })).optional(),
});
type Properties = z.output<typeof properties>;

/** `AWS::SecretsManager::Secret`, encrypted with the key of AWS; generated values without RequireEachIncludedType. */
export function secretType(secrets: Secrets, newId: NewId): ResourceType {
  const provisioned = ({ arn }: Secret) => ({ physicalId: arn, attributes: { Id: arn } });
  const secretText = ({ GenerateSecretString, SecretString }: Properties) => {
    if ((GenerateSecretString === undefined) === (SecretString === undefined))
      throw new Error('You must provide either GenerateSecretString or SecretString, and not both.');
    return SecretString ?? generate(GenerateSecretString!, newId);
  };
  return resourceType({
    type: 'AWS::SecretsManager::Secret',
    attributes: ['Id'],
    createOnly: ['Name'],
    properties,
    create: (given, { newName }) => {
      const name = given.Name ?? newName(512);
      if (secrets.find(name) !== undefined) throw alreadyExists('AWS::SecretsManager::Secret', 'Name', name);
      return provisioned(
        secrets.create({ name, description: given.Description ?? '', value: secretText(given) }),
      );
    },
    update: (arn, given, previous) => {
      const secret = secrets.get(arn);
      secret.description = given.Description ?? '';
      const same = (one: Properties) => JSON.stringify([one.GenerateSecretString, one.SecretString]);
      if (same(given) !== same(previous)) secrets.put(arn, secretText(given));
      return provisioned(secret);
    },
    delete: (arn) => secrets.delete(arn),
  });
}

function generate(wanted: z.output<typeof generated>, newId: NewId): string {
  const all = [
    wanted.ExcludeUppercase ? '' : CAPITALS,
    wanted.ExcludeLowercase ? '' : SMALL,
    wanted.ExcludeNumbers ? '' : DIGITS,
    wanted.ExcludePunctuation ? '' : PUNCTUATION,
  ].join('');
  const characters = [...all].filter((each) => !wanted.ExcludeCharacters.includes(each)).join('');
  if (characters === '') throw new Error('GenerateSecretString excludes every character.');
  return randomText(newId, wanted.PasswordLength, characters);
}
