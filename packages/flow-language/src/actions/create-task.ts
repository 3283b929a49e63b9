import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { idOrPath, text } from '../parameters.ts';

/** As AWS's shipped sample inbound flow has it; its page names the other parameters. */
export const createTask = defineAction({
  type: 'CreateTask',
  parameters: z.strictObject({
    Name: text().optional(),
    Description: text().optional(),
    ContactFlowId: idOrPath().optional(),
    TaskTemplateId: idOrPath().optional(),
    Attributes: z.record(z.string(), z.string()).optional(),
    References: z.record(z.string(), z.unknown()).optional(),
    ScheduledTime: z.unknown().optional(),
  }),
});
