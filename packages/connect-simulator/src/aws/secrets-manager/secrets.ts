import { createHash } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { NewId } from '../../ids.ts';
import { AwsError } from '../errors.ts';

interface SecretVersion {
  readonly id: string;
  readonly value: string;
  readonly stages: Set<string>;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

export interface Secret {
  readonly arn: string;
  readonly name: string;
  description: string;
  /** Newest last. */
  versions: SecretVersion[];
}

interface SecretsOptions {
  account: string;
  region: string;
  clock: Pick<Clock, 'now'>;
  newId: NewId;
}

const CURRENT = 'AWSCURRENT';
const PREVIOUS = 'AWSPREVIOUS';

/** The secrets of the account's Secrets Manager. */
export class Secrets {
  readonly #options: SecretsOptions;
  readonly #secrets = new Map<string, Secret>();

  constructor(options: SecretsOptions) {
    this.#options = options;
  }

  list(): Secret[] {
    return [...this.#secrets.values()];
  }

  /** By ARN, by ARN without the six characters at its end, or by name. */
  find(id: string): Secret | undefined {
    const whole = this.#secrets.get(id);
    return whole ?? this.list().find(({ name, arn }) => name === id || arn.slice(0, -7) === id);
  }

  /** @throws AwsError ResourceNotFoundException */
  get(id: string): Secret {
    const secret = this.find(id);
    if (secret === undefined) throw notFound('the specified secret.');
    return secret;
  }

  /** @throws AwsError ResourceExistsException */
  create({ name, description, value }: { name: string; description: string; value: string }): Secret {
    if (this.find(name) !== undefined)
      throw new AwsError(
        'ResourceExistsException',
        400,
        `The operation failed because the secret ${name} already exists.`,
      );
    const { account, region } = this.#options;
    const arn = `arn:aws:secretsmanager:${region}:${account}:secret:${name}-${this.#characters(6)}`;
    const secret: Secret = { arn, name, description, versions: [] };
    this.#secrets.set(arn, secret);
    this.put(arn, value);
    return secret;
  }

  /** A new current version; what was current is now the previous one, and what was that loses its label. */
  put(id: string, value: string, versionId = this.#options.newId()): SecretVersion {
    const secret = this.get(id);
    const current = secret.versions.find(({ stages }) => stages.has(CURRENT));
    for (const { stages } of secret.versions) stages.delete(PREVIOUS);
    current?.stages.delete(CURRENT);
    current?.stages.add(PREVIOUS);
    const createdAt = this.#options.clock.now();
    const version = { id: versionId, value, stages: new Set([CURRENT]), createdAt };
    // Versions without a label are deprecated and go.
    secret.versions = [...secret.versions.filter(({ stages }) => stages.size > 0), version];
    return version;
  }

  /** @throws AwsError ResourceNotFoundException */
  version(id: string, { stage, versionId }: { stage?: string | undefined; versionId?: string | undefined }) {
    const { versions } = this.get(id);
    const label = stage ?? (versionId === undefined ? CURRENT : undefined);
    const found = versions.find(
      (each) =>
        (versionId === undefined || each.id === versionId) && (label === undefined || each.stages.has(label)),
    );
    if (found === undefined)
      throw notFound(
        label === undefined
          ? `the specified secret value for VersionId: ${versionId}`
          : `the specified secret value for staging label: ${label}`,
      );
    return found;
  }

  /** At once and for good, as CloudFormation deletes one. */
  delete(arn: string): void {
    this.#secrets.delete(arn);
  }

  #characters(length: number): string {
    return randomText(this.#options.newId, length, `${CAPITALS}${SMALL}${DIGITS}`);
  }
}

export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const SMALL = 'abcdefghijklmnopqrstuvwxyz';
export const DIGITS = '0123456789';

/** As random as the ids are. */
export function randomText(newId: NewId, length: number, characters: string): string {
  const seed = newId();
  return Array.from({ length }, (_, at) => {
    const digest = createHash('sha256').update(`${seed} ${at}`).digest();
    return characters[digest.readUInt32BE() % characters.length];
  }).join('');
}

function notFound(what: string): AwsError {
  return new AwsError('ResourceNotFoundException', 400, `Secrets Manager can't find ${what}`);
}
