import { DeployError } from '../errors.ts';
import { failureOf, isDenied, isThrottled, isUnknownOutcome } from './failure.ts';

const CREDENTIALS =
  /CredentialsProviderError|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSignature|MissingAuthenticationToken|TokenProviderError/;

/** What went wrong with a call, and what to do about it. An error that says so already is left as it is. */
export function explain(operation: string, error: unknown): Error {
  if (error instanceof DeployError) return error;
  const failure = failureOf(error);
  const { name, message, status } = failure;
  const problem = (what: string, how: string) =>
    new DeployError({ place: operation, what: `${what} (${name}: ${oneLine(message)})`, how }, error);
  if (CREDENTIALS.test(name))
    return problem(
      'AWS does not take the credentials, or there are none',
      'Log in (aws sso login, aws configure) or set AWS_PROFILE, and try again',
    );
  if (/Region is missing|Region not accepted/.test(message))
    return problem('no AWS region is chosen', 'Give --region, or set AWS_REGION');
  if (isDenied(failure))
    return problem(
      'these credentials may not do this',
      `Allow the action for them (see docs/deploy.md, "Permissions"), and run the same command again`,
    );
  if (name === 'ENOTFOUND')
    return problem(
      'AWS has no such address',
      'Check the region (--region): not every region has every service; then the network',
    );
  if (name === 'ECONNREFUSED')
    return problem(
      'nothing answers there',
      'Check AWS_ENDPOINT_URL; is the local cloud (npm start) running?',
    );
  if (status === 402 || /(Quota|Limit)Exceeded/.test(name))
    return problem(
      'a quota of the account is used up',
      'Remove what is no longer needed, or ask for more in Service Quotas; then run the same command again',
    );
  if (isThrottled(failure) || isUnknownOutcome(failure))
    return problem(
      'still failing after several attempts',
      'Run the same command again later: it goes on where it stopped',
    );
  const problems = problemsOf(error);
  if (problems.length > 0)
    return new DeployError(
      problems.map((what) => ({ place: operation, what, how: 'Correct the flow' })),
      error,
    );
  // A name that no service gives is a fault of the program: its stack is of use.
  if (status === undefined && error instanceof Error) return error;
  return problem('AWS refuses it', 'Correct what it names, and run the same command again');
}

/** Of an InvalidContactFlowException, whose message is usually empty. */
function problemsOf(error: unknown): string[] {
  const { problems } = error as { problems?: { message?: string }[] };
  return Array.isArray(problems) ? problems.map(({ message }) => message ?? 'a problem without a name') : [];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
