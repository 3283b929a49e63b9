import type { Clock } from '../../clock.ts';
import type { BeforeOperation } from '../rest-json.ts';
import { type Rate, TokenBuckets } from '../token-buckets.ts';
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

/** Refuses requests beyond the account's quotas, in front of Connect's operations. Off unless it is put there. */
export function connectThrottling(clock: Clock): BeforeOperation {
  const buckets = new TokenBuckets(clock);
  return (service, operation) => {
    if (service !== 'Connect') return undefined;
    if (!buckets.take(operation, RATES[operation] ?? USUAL)) throw throttled('Rate exceeded');
    return undefined;
  };
}
