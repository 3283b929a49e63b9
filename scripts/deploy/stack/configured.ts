import type { Config } from '../../../config/schema.ts';

/** Parameters of chat/stack.yaml that the configuration sets. What it leaves out is given up when it was set before. */
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
