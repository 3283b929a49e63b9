/** The actions whose conditions or errors depend on their parameters, typed by hand for that reason. */
import type { z } from 'zod';
import type { AGENT_METRICS, QUEUE_METRICS } from '../actions/check-metric-data.ts';
import { specs } from '../actions/index.ts';
import type { ActionSpec } from '../spec.ts';
import { type Entry, makeEntry } from './entry.ts';
import type {
  ConditionEntry,
  EntryOptions,
  ErrorsPart,
  ExactConditions,
  FreeConditions,
  ParametersOf,
} from './entry-types.ts';

type Allowed<S extends ActionSpec> = S['flowTypes'][number];
type WaitParameters<Events> = Omit<z.input<typeof specs.wait.parameters>, 'Events'> & Events;

/** Waits for the customer. The conditions are `WaitCompleted` and the event that is listed. */
export function wait<const Target extends string = never>(
  entry:
    | {
        readonly parameters: WaitParameters<{ readonly Events?: readonly [] }>;
        readonly conditions: ExactConditions<'WaitCompleted', Target> & {
          readonly CustomerReturned?: never;
          readonly BotParticipantDisconnected?: never;
        };
        readonly errors: { readonly NoMatchingError: Target };
      }
    | {
        readonly parameters: WaitParameters<{ readonly Events: readonly ['CustomerReturned'] }>;
        readonly conditions: ExactConditions<'WaitCompleted' | 'CustomerReturned', Target> & {
          readonly BotParticipantDisconnected?: never;
        };
        readonly errors: { readonly NoMatchingError: Target };
      }
    | {
        readonly parameters: WaitParameters<{ readonly Events: readonly ['BotParticipantDisconnected'] }>;
        readonly conditions: ExactConditions<'WaitCompleted' | 'BotParticipantDisconnected', Target> & {
          readonly CustomerReturned?: never;
        };
        readonly errors: { readonly NoMatchingError: Target; readonly ParticipantNotFound?: Target };
      },
): Entry<Target, Allowed<typeof specs.wait>> {
  return makeEntry<Target, Allowed<typeof specs.wait>>(specs.wait, entry as EntryOptions<Target>);
}

type MetricErrors<Target extends string> = {
  readonly NoMatchingError: Target;
  readonly NoMatchingCondition: Target;
};
type MetricPlace = { QueueId?: string; AgentId?: never } | { AgentId: string; QueueId?: never };

/** Branches on a metric. Agent metrics take `greaterThan('0', …)` only; the oldest contact's age is in milliseconds. */
export function checkMetricData<const Target extends string = never>(
  entry:
    | {
        readonly parameters: MetricPlace & { MetricType: (typeof AGENT_METRICS)[number] };
        readonly conditions: readonly [ConditionEntry<Target, 'NumberGreaterThan', '0'>];
        readonly errors: MetricErrors<Target>;
      }
    | {
        readonly parameters: MetricPlace & { MetricType: (typeof QUEUE_METRICS)[number] };
        readonly conditions: FreeConditions<
          (typeof specs.checkMetricData)['conditions']['operators'][number],
          1,
          Target
        >;
        readonly errors: MetricErrors<Target>;
      },
): Entry<Target, Allowed<typeof specs.checkMetricData>> {
  return makeEntry<Target, Allowed<typeof specs.checkMetricData>>(specs.checkMetricData, entry);
}

type AnalyticsErrors = (typeof specs.updateContactRecordingAndAnalyticsBehavior)['errors'];
type Behavior = Readonly<Record<string, unknown>>;

/** Recording and analytics of one channel; for chat a third error is needed. */
export function updateContactRecordingAndAnalyticsBehavior<const Target extends string = never>(
  entry: { readonly next: Target } & (
    | ({
        readonly parameters:
          | { VoiceBehavior: Behavior; ScreenRecordingBehavior?: never; ChatBehavior?: never }
          | { ScreenRecordingBehavior: Behavior; VoiceBehavior?: never; ChatBehavior?: never };
      } & ErrorsPart<AnalyticsErrors, Target>)
    | {
        readonly parameters: {
          ChatBehavior: Behavior;
          VoiceBehavior?: never;
          ScreenRecordingBehavior?: never;
        };
        readonly errors: Readonly<
          Record<AnalyticsErrors['required'][number] | 'InFlightRedactionConfigurationFailed', Target>
        >;
      }
  ),
): Entry<Target, Allowed<typeof specs.updateContactRecordingAndAnalyticsBehavior>> {
  return makeEntry<Target, Allowed<typeof specs.updateContactRecordingAndAnalyticsBehavior>>(
    specs.updateContactRecordingAndAnalyticsBehavior,
    entry,
  );
}

type Messages = z.input<typeof specs.messageParticipantIteratively.parameters>['Messages'];

/** Prompts in a loop. Chat takes the error branch at once, so give it one. */
export function messageParticipantIteratively<const Target extends string = never>(
  entry: { readonly errors?: { readonly NoMatchingError?: Target } } & (
    | {
        readonly parameters: { Messages: Messages; InterruptFrequencySeconds: `${number}` };
        readonly conditions: ExactConditions<'MessagesInterrupted', Target>;
      }
    | {
        readonly parameters: { Messages: Messages; InterruptFrequencySeconds?: never };
        readonly conditions?: never;
      }
  ),
): Entry<Target, Allowed<typeof specs.messageParticipantIteratively>> {
  return makeEntry<Target, Allowed<typeof specs.messageParticipantIteratively>>(
    specs.messageParticipantIteratively,
    entry as EntryOptions<Target>,
  );
}

type InputSpec = typeof specs.getParticipantInput;
type InputParameters<Store extends string> = ParametersOf<InputSpec> & { StoreInput: Store };

/** Keys pressed on a telephone: voice only. `StoreInput` decides conditions and errors. */
export function getParticipantInput<const Target extends string = never>(
  entry:
    | ({
        readonly parameters: InputParameters<'False'>;
        readonly conditions: FreeConditions<'Equals', 0, Target>;
      } & ErrorsPart<InputSpec['errors'], Target>)
    | {
        readonly parameters: InputParameters<'True'>;
        readonly next: Target;
        readonly errors: {
          readonly NoMatchingError: Target;
          readonly InvalidPhoneNumber?: Target;
          readonly InputTimeLimitExceeded?: never;
          readonly NoMatchingCondition?: never;
        };
      },
): Entry<Target, Allowed<InputSpec>> {
  return makeEntry<Target, Allowed<InputSpec>>(specs.getParticipantInput, entry);
}
