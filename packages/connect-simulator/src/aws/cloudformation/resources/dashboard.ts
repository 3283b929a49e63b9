import { z } from 'zod';
import { alreadyExists, type ResourceType, resourceType } from './resource.ts';

export interface Dashboard {
  readonly name: string;
  /** JSON. */
  body: string;
}

const count = z.int().min(0);

/** Source: CloudWatch API, dashboard body structure and syntax. What a widget shows is not looked at. */
const body = z.looseObject({
  widgets: z
    .array(
      z.looseObject({
        type: z.enum(['alarm', 'explorer', 'log', 'metric', 'text', 'custom']),
        x: count.max(23).optional(),
        y: count.optional(),
        width: count.min(1).max(24).optional(),
        height: count.min(1).max(1000).optional(),
        properties: z.record(z.string(), z.unknown()),
      }),
    )
    .max(500),
});

const properties = z.strictObject({
  DashboardName: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,255}$/)
    .optional(),
  DashboardBody: z.string().superRefine((text, context) => {
    const problem = problemOf(text);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  }),
});

/** `AWS::CloudWatch::Dashboard`. */
export function dashboardType(dashboards: Map<string, Dashboard>): ResourceType {
  const put = (name: string, text: string) => {
    dashboards.set(name, { name, body: text });
    return { physicalId: name, attributes: {} };
  };
  return resourceType({
    type: 'AWS::CloudWatch::Dashboard',
    attributes: [],
    createOnly: ['DashboardName'],
    properties,
    create: ({ DashboardName, DashboardBody }, { newName }) => {
      const name = DashboardName ?? newName(255);
      if (dashboards.has(name)) throw alreadyExists('AWS::CloudWatch::Dashboard', 'DashboardName', name);
      return put(name, DashboardBody);
    },
    update: (name, { DashboardBody }) => put(name, DashboardBody),
    delete: (name) => {
      dashboards.delete(name);
    },
  });
}

function problemOf(text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `The field DashboardBody must be a valid JSON object: ${(error as Error).message}`;
  }
  const parsed = body.safeParse(value);
  if (parsed.success) return undefined;
  const [issue] = parsed.error.issues;
  return `The dashboard body is invalid: /${issue?.path.join('/')} ${issue?.message}`;
}
