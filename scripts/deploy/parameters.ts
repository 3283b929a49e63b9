import type { Config } from '../../config/schema.ts';
import { keyParameter, LAMBDA_NAMES } from '../lambdas.ts';
import { DeployError } from './errors.ts';
import type { Template } from './stack/template.ts';

/** Those that deploying finds out itself. */
const OURS = ['ArtifactBucket', ...LAMBDA_NAMES.map(keyParameter), 'ConnectInstanceArn', 'InboundFlowId'];

/** Those that the configuration sets. What it leaves out is given up when it was set before. */
export function configuredParameters({ api }: Pick<Config, 'api'>): Record<string, string> {
  const { allowedOrigins, throttling, jwt } = api;
  return {
    AllowedOrigins: allowedOrigins.join(','),
    ThrottlingRate: String(throttling.rate),
    ThrottlingBurst: String(throttling.burst),
    JwtIssuer: jwt?.issuer ?? '',
    JwtAudience: (jwt?.audience ?? []).join(','),
  };
}

/** @throws DeployError for a parameter that the stack's template does not have, or that is not the user's to set */
export function checkParameters(given: Readonly<Record<string, string>>, { parameters }: Template): void {
  const free = parameters.filter((name) => !OURS.includes(name));
  const wrong = Object.keys(given).filter((name) => !free.includes(name));
  if (wrong.length === 0) return;
  throw new DeployError(
    wrong.map((name) => ({
      place: `--parameter ${name}`,
      what: OURS.includes(name)
        ? 'deploying sets it itself'
        : 'scripts/deploy/stack/template.yaml has no such parameter',
      how: `Use one of ${free.join(', ')}`,
    })),
  );
}
