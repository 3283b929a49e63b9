import { z } from 'zod';
import { DAYS, type Day, type HoursOfOperation } from '../../connect/hours.ts';
import { REGION } from '../../connect/instance.ts';
import { type Operation, operation } from '../rest-json.ts';
import { defined } from './defined.ts';
import { notFound } from './errors.ts';
import { instanceId, PAGING_QUERY, queryPaging } from './input.ts';
import { pageOf } from './paging.ts';
import type { ConnectWire } from './wire.ts';

const DAY_NAMES: Readonly<Record<Day, string>> = {
  mon: 'MONDAY',
  tue: 'TUESDAY',
  wed: 'WEDNESDAY',
  thu: 'THURSDAY',
  fri: 'FRIDAY',
  sat: 'SATURDAY',
  sun: 'SUNDAY',
};

/** Hours of operation. */
export function hoursOperations(wire: ConnectWire): Operation[] {
  const { instance } = wire.connect;
  const modified = { LastModifiedTime: wire.createdAt, LastModifiedRegion: REGION };
  return [
    operation({
      name: 'ListHoursOfOperations',
      method: 'GET',
      path: '/hours-of-operations-summary/{InstanceId}',
      query: PAGING_QUERY,
      input: z.strictObject({ InstanceId: instanceId, ...queryPaging(1000) }),
      handle: (input) => {
        const { items, next } = pageOf([...instance.hours.values()], input, 100);
        return {
          HoursOfOperationSummaryList: items.map(({ id, arn, name }) => ({
            Id: id,
            Arn: arn,
            Name: name,
            ...modified,
          })),
          ...next,
        };
      },
    }),
    operation({
      name: 'DescribeHoursOfOperation',
      method: 'GET',
      path: '/hours-of-operations/{InstanceId}/{HoursOfOperationId}',
      input: z.strictObject({ InstanceId: instanceId, HoursOfOperationId: z.string().min(1) }),
      handle: (input) => {
        const hours = instance.findHours(input.HoursOfOperationId);
        if (hours === undefined)
          throw notFound(`There are no hours of operation ${input.HoursOfOperationId}`);
        return {
          HoursOfOperation: defined({
            HoursOfOperationId: hours.id,
            HoursOfOperationArn: hours.arn,
            Name: hours.name,
            TimeZone: hours.timezone,
            Config: configOf(hours),
            Tags: wire.tags.of(hours.arn),
            ...modified,
          }),
        };
      },
    }),
  ];
}

/** A day that is open all round begins and ends at 0:00. */
function configOf({ open }: HoursOfOperation) {
  return DAYS.flatMap((day) => {
    const span = open === 'always' ? '00:00-24:00' : open[day];
    if (span === undefined) return [];
    const [StartTime, EndTime] = span.split('-').map(timeOf);
    return [{ Day: DAY_NAMES[day], StartTime, EndTime }];
  });
}

function timeOf(text: string) {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return { Hours: hours % 24, Minutes: minutes };
}
