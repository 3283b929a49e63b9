import { type Rate, throttling } from '../token-buckets.ts';
import { throttled } from './errors.ts';

/** Of one account and Region. Source: Amazon Connect quotas (AG/amazon-connect-service-limits). */
const USUAL: Rate = { perSecond: 2, burst: 5 };
const RATES: Readonly<Record<string, Rate>> = {
  StartChatContact: { perSecond: 5, burst: 8 },
  StopContact: { perSecond: 10, burst: 15 },
  DescribeContact: { perSecond: 10, burst: 15 },
  GetContactAttributes: { perSecond: 10, burst: 15 },
  UpdateContactAttributes: { perSecond: 10, burst: 15 },
  UpdateContactRoutingData: { perSecond: 20, burst: 20 },
};

export const connectThrottling = (clock: { now(): number }) =>
  throttling(
    'Connect',
    clock,
    (operation) => ({ key: operation, rate: RATES[operation] ?? USUAL }),
    () => throttled('Rate exceeded'),
  );
