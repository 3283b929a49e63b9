import { z } from 'zod';
import { type Operation, operation } from '../rest-json.ts';
import { defined } from './defined.ts';
import { invalidRequest, notFound } from './errors.ts';
import { tagKey, tags } from './input.ts';
import type { ConnectWire } from './wire.ts';

/** Tags by ARN. */
export class ResourceTags {
  readonly #tags = new Map<string, Record<string, string>>();

  /** Undefined when there is none: AWS leaves an empty map out. */
  of(arn: string): Record<string, string> | undefined {
    return this.#tags.get(arn);
  }

  /** @throws AwsError when there would be over 50 */
  add(arn: string, added: Record<string, string>): void {
    const all = { ...this.#tags.get(arn), ...added };
    if (Object.keys(all).length > 50) throw invalidRequest('A resource has 50 tags at most');
    this.#tags.set(arn, all);
  }

  remove(arn: string, keys: readonly string[]): void {
    const left = Object.entries(this.of(arn) ?? {}).filter(([key]) => !keys.includes(key));
    if (left.length === 0) this.#tags.delete(arn);
    else this.#tags.set(arn, Object.fromEntries(left));
  }

  clear(arn: string): void {
    this.#tags.delete(arn);
  }
}

const PATH = '/tags/{resourceArn}';

export function tagOperations(wire: ConnectWire): Operation[] {
  return [
    operation({
      name: 'TagResource',
      method: 'POST',
      path: PATH,
      input: z.strictObject({ resourceArn: z.string(), tags }),
      handle: (input) => {
        wire.tags.add(known(wire, input.resourceArn), input.tags);
      },
    }),
    operation({
      name: 'UntagResource',
      method: 'DELETE',
      path: PATH,
      query: { tagKeys: 'tagKeys[]' },
      input: z.strictObject({ resourceArn: z.string(), tagKeys: z.array(tagKey).min(1).max(50) }),
      handle: (input) => {
        wire.tags.remove(known(wire, input.resourceArn), input.tagKeys);
      },
    }),
    operation({
      name: 'ListTagsForResource',
      method: 'GET',
      path: PATH,
      input: z.strictObject({ resourceArn: z.string() }),
      handle: ({ resourceArn }) => defined({ tags: wire.tags.of(known(wire, resourceArn)) }),
    }),
  ];
}

function known({ connect }: ConnectWire, arn: string): string {
  const { instance, flows } = connect;
  const exists =
    arn === instance.arn ||
    flows.all().some((flow) => flow.arn === arn) ||
    instance.findQueue(arn)?.arn === arn ||
    instance.findAgent(arn)?.arn === arn ||
    instance.findHours(arn)?.arn === arn;
  if (!exists) throw notFound(`There is no resource ${arn}`);
  return arn;
}
