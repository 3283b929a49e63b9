import { DescribeStackEventsCommand, type StackEvent } from '@aws-sdk/client-cloudformation';
import type { Aws } from '../aws/aws.ts';

/** Reports what happens in a stack, while it does. */
export class StackEvents {
  readonly #aws: Aws;
  readonly #stackName: string;
  readonly #reported = new Set<string>();
  readonly #ours: StackEvent[] = [];

  private constructor(aws: Aws, stackName: string) {
    this.#aws = aws;
    this.#stackName = stackName;
  }

  /** What has happened before is of no interest. */
  static async from(aws: Aws, stackName: string): Promise<StackEvents> {
    const events = new StackEvents(aws, stackName);
    for (const { EventId } of await events.#read()) events.#reported.add(EventId ?? '');
    return events;
  }

  async report(): Promise<void> {
    for (const event of await this.#read()) {
      const { EventId = '', LogicalResourceId = '', ResourceType = '', ResourceStatus = '' } = event;
      if (this.#reported.has(EventId)) continue;
      this.#reported.add(EventId);
      this.#ours.push(event);
      if (/_(COMPLETE|FAILED)$/.test(ResourceStatus))
        this.#aws.report({ kind: 'wait', text: `${ResourceStatus} ${LogicalResourceId} (${ResourceType})` });
    }
  }

  /** Everything since the beginning, oldest first. */
  async all(): Promise<readonly StackEvent[]> {
    await this.report();
    return this.#ours;
  }

  /** The latest page, oldest first: between two looks no more than that happens. */
  async #read(): Promise<StackEvent[]> {
    const page = await this.#aws.find('DescribeStackEvents', () =>
      this.#aws.clients.cloudFormation.send(new DescribeStackEventsCommand({ StackName: this.#stackName })),
    );
    return [...(page?.StackEvents ?? [])].reverse();
  }
}

/** The cause: what comes after it is cancelled or rolled back. */
export function firstFailure(
  events: readonly StackEvent[],
): { resource: string; type: string; reason: string } | undefined {
  const failure = events.find(
    ({ ResourceStatus, ResourceStatusReason = '' }) =>
      ResourceStatus?.endsWith('_FAILED') && !/cancelled/i.test(ResourceStatusReason),
  );
  return failure === undefined
    ? undefined
    : {
        resource: failure.LogicalResourceId ?? 'a resource',
        type: failure.ResourceType ?? 'unknown type',
        reason: failure.ResourceStatusReason ?? 'no reason is given',
      };
}
