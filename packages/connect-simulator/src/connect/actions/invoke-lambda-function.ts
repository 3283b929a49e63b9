import type { LambdaResult } from '../../lambda/port.ts';
import { relatedContactId, segmentAttributesOf } from '../contact.ts';
import { REGION } from '../instance.ts';
import { failed, type Outcome, type RunAction, type Step, SUCCESS } from './action.ts';

/** Longest answer. Source: AG/connect-lambda-functions. */
const MAX_BYTES = 32_768;
/** What an asynchronous invocation may take. Source: AG/invoke-lambda-function-block. */
const ASYNCHRONOUS_MS = 60_000;
/** Throttled invocations are tried again this often. Source: AG/connect-lambda-functions. */
const TRIES = 3;

/** Calls a Lambda function; its answer becomes `$.External`. */
export const invokeLambdaFunction: RunAction = (step) => {
  const functionArn = step.value('LambdaFunctionARN');
  if (functionArn === undefined) return failed('LambdaFunctionARN is empty');
  const event = lambdaEvent(step);
  if (step.parameters['InvocationType'] === 'ASYNCHRONOUS') {
    step.context.work.follow(invoke(step, functionArn, event, ASYNCHRONOUS_MS), () => undefined);
    return SUCCESS;
  }
  const timeoutMs = Number(step.parameters['InvocationTimeLimitSeconds']) * 1000;
  return invoke(step, functionArn, event, timeoutMs).then((result) => outcomeOf(step, result));
};

async function invoke(
  step: Step,
  functionArn: string,
  event: unknown,
  timeoutMs: number,
): Promise<LambdaResult> {
  const { lambda, events } = step.context;
  // Now: without anybody waiting, the flow is somewhere else when the answer comes.
  const parameters = step.map('LambdaInvocationAttributes');
  const asynchronous = step.parameters['InvocationType'] === 'ASYNCHRONOUS';
  const { contactId } = step.contact;
  for (let tries = 1; ; tries++) {
    const result = await lambda.invoke(functionArn, event, { timeoutMs });
    events.emit({
      type: 'lambda.invoked',
      contactId,
      functionArn,
      ok: result.ok,
      ...(asynchronous ? { asynchronous } : {}),
      ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
      ...(result.ok
        ? { answer: result.payload }
        : { error: `${result.error.kind}: ${result.error.message}` }),
    });
    if (result.ok || result.error.kind !== 'Throttled' || tries === TRIES) return result;
  }
}

function outcomeOf(step: Step, result: LambdaResult): Outcome {
  if (!result.ok) return failed(`${result.error.kind}: ${result.error.message}`);
  const { payload } = result;
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    return failed('the answer is no object');
  if (Buffer.byteLength(JSON.stringify(payload)) > MAX_BYTES)
    return failed(`the answer is over ${MAX_BYTES} bytes`);
  const validation = step.parameters['ResponseValidation'] as { ResponseType?: string } | undefined;
  const nested = Object.values(payload).some((value) => typeof value === 'object' && value !== null);
  if (validation?.ResponseType !== 'JSON' && nested)
    return failed('the answer is nested, and STRING_MAP is asked for');
  step.frame.external = payload as Record<string, unknown>;
  return SUCCESS;
}

/** The event as Connect sends it. Source: AG/connect-lambda-functions. */
function lambdaEvent(step: Step) {
  const { contact, chat, context } = step;
  const queue = contact.queue ?? contact.targetQueue;
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: { ...chat.attributes },
        AwsRegion: REGION,
        Channel: 'CHAT',
        ContactId: contact.contactId,
        CustomerEndpoint: null,
        CustomerId: contact.customerId ?? null,
        Description: contact.description ?? null,
        InitialContactId: chat.initialContactId,
        InitiationMethod: contact.initiationMethod,
        InstanceARN: context.instance.arn,
        LanguageCode: contact.languageCode ?? 'en-US',
        MediaStreams: { Customer: { Audio: null } },
        Name: contact.name ?? null,
        PreviousContactId: contact.previous?.contactId ?? contact.contactId,
        Queue:
          queue === undefined ? null : { ARN: queue.arn, Name: queue.name ?? null, OutboundCallerId: null },
        References: contact.references ?? {},
        RelatedContactId: relatedContactId(chat) ?? null,
        SegmentAttributes: segmentAttributesOf(contact),
        SystemEndpoint: null,
        Tags: contact.tags ?? {},
      },
      Parameters: step.map('LambdaInvocationAttributes'),
    },
  };
}
