import type { Clock } from '../../clock.ts';
import type { Connect } from '../../connect/connect.ts';
import type { HttpRequest } from '../http.ts';
import { socketOriginOf } from '../participant/connection.ts';
import { IdempotencyTokens } from './idempotency.ts';
import { ResourceTags } from './tags.ts';

/** Bots as Lex has them. Without it every alias counts as existing. */
export interface BotAliases {
  exists(aliasArn: string): boolean;
  /** AssociateBot lets the instance use the alias: adds the statement to its resource policy. */
  allow?(aliasArn: string, instanceArn: string): void;
  disallow?(aliasArn: string, instanceArn: string): void;
}

export interface ConnectOptions {
  connect: Connect;
  clock: Clock;
  bots?: BotAliases;
  /** Whether a Lambda function exists. Without it every one counts as existing. */
  functionExists?: (functionArn: string) => boolean;
  /** Where clients open their WebSockets; the request's own port when left out. */
  socketOrigin?: (request: HttpRequest) => string;
}

/** What the operations share. */
export class ConnectWire {
  readonly connect: Connect;
  readonly clock: Clock;
  readonly bots: BotAliases;
  readonly functionExists: (functionArn: string) => boolean;
  readonly socketOrigin: (request: HttpRequest) => string;
  readonly tags = new ResourceTags();
  readonly tokens: IdempotencyTokens;
  /** ARNs, in the order in which they were associated. */
  readonly functions = new Set<string>();
  /** Epoch seconds; the instance and all that came with it. */
  readonly createdAt: number;

  constructor({ connect, clock, bots, functionExists, socketOrigin }: ConnectOptions) {
    this.connect = connect;
    this.clock = clock;
    this.bots = bots ?? { exists: () => true };
    this.functionExists = functionExists ?? (() => true);
    this.socketOrigin = socketOrigin ?? socketOriginOf;
    this.tokens = new IdempotencyTokens(clock);
    this.createdAt = seconds(clock.now());
  }
}

/** Connect's timestamps are epoch seconds. */
export function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}
