import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { idOrPath } from '../parameters.ts';

const hook = () => idOrPath().optional();

/** Live 2026-09-15: create takes 0 or 2 entries too (the page says one), and refuses EventHooksConfiguration. */
export const updateContactEventHooks = defineAction({
  type: 'UpdateContactEventHooks',
  parameters: z.strictObject({
    EventHooks: z.strictObject({
      AgentHold: hook(),
      AgentWhisper: hook(),
      CustomerHold: hook(),
      CustomerQueue: hook(),
      CustomerRemaining: hook(),
      CustomerWhisper: hook(),
      DefaultAgentUI: hook(),
      DisconnectAgentUI: hook(),
      PauseContact: hook(),
      ResumeContact: hook(),
    }),
  }),
  hints: { EventHooksConfiguration: 'Leave it out: console exports have it, CreateContactFlow refuses it.' },
});
