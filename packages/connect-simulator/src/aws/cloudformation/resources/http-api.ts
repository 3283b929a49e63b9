import { z } from 'zod';
import type { HttpApi, HttpApis } from '../../api-gateway/apis.ts';
import { bool, number, type ResourceType, resourceType, text } from './resource.ts';

const apiProperties = z.strictObject({
  Name: z.string().min(1).max(128),
  Description: z.string().max(1024).optional(),
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: z
    .strictObject({
      AllowOrigins: z.array(z.string()).default([]),
      AllowMethods: z.array(z.string()).default([]),
      AllowHeaders: z.array(z.string()).default([]),
      ExposeHeaders: z.array(z.string()).default([]),
      MaxAge: number(-1, 86_400).optional(),
      AllowCredentials: bool.default(false),
    })
    .optional(),
  Tags: z.record(z.string(), text).optional(),
});

function settingsOf({
  Name,
  CorsConfiguration: cors,
}: z.output<typeof apiProperties>): Pick<HttpApi, 'name' | 'cors'> {
  if (cors?.AllowCredentials === true && cors.AllowOrigins.includes('*'))
    throw new Error("Invalid CORS configuration: allowCredentials is not supported if allowOrigins is '*'");
  return {
    name: Name,
    cors: cors && {
      allowOrigins: cors.AllowOrigins,
      allowMethods: cors.AllowMethods,
      allowHeaders: cors.AllowHeaders,
      exposeHeaders: cors.ExposeHeaders,
      maxAge: cors.MaxAge,
      allowCredentials: cors.AllowCredentials,
    },
  };
}

/** `AWS::ApiGatewayV2::Api`, HTTP APIs only. */
export function apiType(apis: HttpApis): ResourceType {
  const provisioned = ({ apiId, endpoint }: HttpApi) => ({
    physicalId: apiId,
    attributes: { ApiEndpoint: endpoint, ApiId: apiId },
  });
  return resourceType({
    type: 'AWS::ApiGatewayV2::Api',
    attributes: ['ApiEndpoint', 'ApiId'],
    createOnly: ['ProtocolType'],
    properties: apiProperties,
    create: (given) => provisioned(apis.create(settingsOf(given))),
    update: (apiId, given) => provisioned(Object.assign(apiOf(apis, apiId), settingsOf(given))),
    delete: (apiId) => apis.delete(apiId),
  });
}

const integrationProperties = z.strictObject({
  ApiId: z.string(),
  Description: z.string().optional(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z
    .string()
    .regex(/^arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+$/, 'the ARN of a function'),
  IntegrationMethod: z.literal('POST').optional(),
  PayloadFormatVersion: text.pipe(z.literal('2.0')),
  TimeoutInMillis: number(50, 30_000).default(30_000),
});

/** `AWS::ApiGatewayV2::Integration`, with Lambda functions only. */
export const integrationType = (apis: HttpApis): ResourceType =>
  partOfApi(apis, {
    type: 'AWS::ApiGatewayV2::Integration',
    id: 'IntegrationId',
    idLength: 7,
    properties: integrationProperties,
    partsOf: ({ integrations }) => integrations,
    partOf: (given) => ({ functionArn: given.IntegrationUri, timeoutMs: given.TimeoutInMillis }),
  });

const authorizerProperties = z.strictObject({
  ApiId: z.string(),
  AuthorizerType: z.literal('JWT', 'this cloud has JWT authorizers only'),
  IdentitySource: z
    .array(z.string().regex(/^\$request\.header\.[\w-]+$/, '$request.header. and the name of a header'))
    .length(1),
  Name: z.string().min(1).max(128),
  JwtConfiguration: z.strictObject({
    Audience: z.array(z.string().min(1)).min(1),
    // API Gateway takes https only; on this machine an issuer may be a test.
    Issuer: z.string().regex(/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])/, 'an https URL'),
  }),
});

/** `AWS::ApiGatewayV2::Authorizer`, for JWTs only. */
export const authorizerType = (apis: HttpApis): ResourceType =>
  partOfApi(apis, {
    type: 'AWS::ApiGatewayV2::Authorizer',
    id: 'AuthorizerId',
    idLength: 6,
    properties: authorizerProperties,
    partsOf: ({ authorizers }) => authorizers,
    partOf: ({ Name: name, IdentitySource, JwtConfiguration: { Issuer: issuer, Audience: audience } }) => {
      const header = IdentitySource[0]!.slice('$request.header.'.length).toLowerCase();
      return { name, issuer, audience, header };
    },
  });

const routeProperties = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string().regex(/^(\$default|(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS|ANY) \/.*)$/),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  OperationName: z.string().optional(),
  Target: z.string().regex(/^integrations\/.+$/),
});

/** `AWS::ApiGatewayV2::Route`. */
export const routeType = (apis: HttpApis): ResourceType =>
  partOfApi(apis, {
    type: 'AWS::ApiGatewayV2::Route',
    id: 'RouteId',
    idLength: 7,
    properties: routeProperties,
    partsOf: ({ routes }) => routes,
    partOf: ({ RouteKey, Target, AuthorizationType, AuthorizerId }, api, routeId) => {
      const { routes, integrations, authorizers } = api;
      if (AuthorizationType === 'JWT' && !authorizers.has(AuthorizerId ?? ''))
        throw new Error(`Invalid authorizer ID specified: ${AuthorizerId}`);
      const integrationId = Target.slice('integrations/'.length);
      if (!integrations.has(integrationId))
        throw new Error(`Unable to find Integration by ID: ${integrationId}`);
      if ([...routes].some(([id, { routeKey }]) => id !== routeId && routeKey === RouteKey))
        throw new Error(`Route with key ${RouteKey} already exists for this API`);
      const authorizerId = AuthorizationType === 'JWT' ? AuthorizerId : undefined;
      return { routeKey: RouteKey, integrationId, authorizerId };
    },
  });

const stageProperties = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal('$default', 'this cloud serves the stage $default only'),
  AutoDeploy: bool.pipe(z.literal(true, 'this cloud has no deployments: AutoDeploy has to be true')),
  Description: z.string().optional(),
  DefaultRouteSettings: z
    .strictObject({
      ThrottlingRateLimit: number(0, 100_000).optional(),
      ThrottlingBurstLimit: number(0, 100_000).optional(),
      DetailedMetricsEnabled: bool.optional(),
    })
    .optional(),
  Tags: z.record(z.string(), text).optional(),
});

/** `AWS::ApiGatewayV2::Stage`. */
export function stageType(apis: HttpApis): ResourceType {
  const put = ({ ApiId, StageName, DefaultRouteSettings: settings }: z.output<typeof stageProperties>) => {
    const { stages } = apiOf(apis, ApiId);
    stages.set(StageName, { rate: settings?.ThrottlingRateLimit, burst: settings?.ThrottlingBurstLimit });
    return { physicalId: StageName, attributes: {} };
  };
  return resourceType({
    type: 'AWS::ApiGatewayV2::Stage',
    attributes: [],
    createOnly: ['ApiId', 'StageName'],
    properties: stageProperties,
    create: (given) => {
      if (apiOf(apis, given.ApiId).stages.has(given.StageName)) throw new Error('Stage already exists');
      return put(given);
    },
    update: (_, given) => put(given),
    delete: (stageName, { ApiId }) => {
      apis.get(ApiId)?.stages.delete(stageName);
    },
  });
}

/** A type of resource that an API has any number of, each with an id of its own. */
function partOfApi<Given extends { ApiId: string }, Part>(
  apis: HttpApis,
  part: {
    type: string;
    /** The attribute that is its id. */
    id: string;
    idLength: number;
    properties: z.ZodType<Given>;
    partsOf: (api: HttpApi) => Map<string, Part>;
    partOf: (given: Given, api: HttpApi, id: string) => Part;
  },
): ResourceType {
  const put = (id: string, given: Given) => {
    const api = apiOf(apis, given.ApiId);
    part.partsOf(api).set(id, part.partOf(given, api, id));
    return { physicalId: id, attributes: { [part.id]: id } };
  };
  return resourceType({
    type: part.type,
    attributes: [part.id],
    createOnly: ['ApiId'],
    properties: part.properties,
    create: (given) => put(apis.newId(part.idLength), given),
    update: put,
    delete: (id, { ApiId }) => {
      const api = apis.get(ApiId);
      if (api !== undefined) part.partsOf(api).delete(id);
    },
  });
}

function apiOf(apis: HttpApis, apiId: string): HttpApi {
  const api = apis.get(apiId);
  if (api === undefined) throw new Error(`Invalid API identifier specified ${apiId}`);
  return api;
}
