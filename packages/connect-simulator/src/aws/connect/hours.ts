import { z } from 'zod';
import { DAYS, type Day, type HoursOfOperation } from '../../connect/hours.ts';
import { REGION } from '../../connect/instance.ts';
import { type Operation, operation } from '../rest-json.ts';
import { defined } from './defined.ts';
import { notFound } from './errors.ts';
import { instanceId } from './input.ts';
import { listOperation } from './paging.ts';
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
    listOperation({
      name: 'ListHoursOfOperations',
      path: '/hours-of-operations-summary/{InstanceId}',
      member: 'HoursOfOperationSummaryList',
      most: 1000,
      items: () => instance.hours.values(),
      shape: ({ id, arn, name }) => ({ Id: id, Arn: arn, Name: name, ...modified }),
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
