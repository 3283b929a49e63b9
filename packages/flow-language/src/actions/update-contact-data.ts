import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { opaque, text } from '../parameters.ts';

/** Live 2026-09-15 (accepted without TargetContact); fields documented. The dead Voice ID fields are left out. */
export const updateContactData = defineAction({
  type: 'UpdateContactData',
  parameters: z.strictObject({
    Name: text().optional(),
    Description: text().optional(),
    LanguageCode: text().optional(),
    CustomerId: text().optional(),
    References: opaque().optional(),
    SegmentAttributes: opaque().optional(),
    WisdomSessionArn: text().optional(),
    TargetContact: z.enum(['Current', 'Related']).optional(),
  }),
});
