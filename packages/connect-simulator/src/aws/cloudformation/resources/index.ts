import type { NewId } from '../../../ids.ts';
import type { HttpApis } from '../../api-gateway/apis.ts';
import type { Functions } from '../../lambda/functions.ts';
import type { Secrets } from '../../secrets-manager/secrets.ts';
import { type Alarm, alarmType } from './alarm.ts';
import { type Dashboard, dashboardType } from './dashboard.ts';
import { apiType, authorizerType, integrationType, routeType, stageType } from './http-api.ts';
import { functionType, permissionType } from './lambda.ts';
import { type LogGroup, logGroupType } from './log-group.ts';
import type { ResourceType } from './resource.ts';
import { type Role, roleType } from './role.ts';
import { secretType } from './secret.ts';

/** What stacks make resources in. */
export interface Account {
  account: string;
  region: string;
  functions: Functions;
  apis: HttpApis;
  roles: Map<string, Role>;
  logGroups: Map<string, LogGroup>;
  secrets: Secrets;
  newId: NewId;
  dashboards: Map<string, Dashboard>;
  alarms: Map<string, Alarm>;
}

/** The resource types that templates may use here, by name. */
export function resourceTypes(given: Account): ReadonlyMap<string, ResourceType> {
  const { account, region, functions, apis, roles, logGroups, secrets, newId, dashboards, alarms } = given;
  const types = [
    roleType(roles, account),
    logGroupType(logGroups, account, region),
    dashboardType(dashboards),
    alarmType(alarms, account, region),
    functionType(functions),
    permissionType(functions),
    apiType(apis),
    integrationType(apis),
    authorizerType(apis),
    routeType(apis),
    stageType(apis),
    secretType(secrets, newId),
  ];
  return new Map(types.map((each) => [each.type, each]));
}
