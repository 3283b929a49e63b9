/**
 * What an author writes for one action, derived from its spec: a wrong parameter, a missing condition or error, and
 * an error that the type refuses do not compile. `Target` collects the names that the entry points at.
 */
import type { z } from 'zod';
import type { ActionSpec, ErrorRule, ExclusiveParameters } from '../spec.ts';
import type { Operator } from '../types.ts';

/** A condition other than plain `Equals`, made by the functions in conditions.ts. */
export interface ConditionEntry<
  Target extends string,
  Op extends Operator = Operator,
  Operand extends string = string,
> {
  readonly operator: Op;
  readonly operand: Operand;
  readonly target: Target;
}

export interface EntryOptions<Target extends string> {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly next?: Target;
  readonly conditions?: Readonly<Record<string, Target>> | readonly ConditionEntry<Target>[];
  readonly errors?: Readonly<Record<string, Target>>;
}

export type EntryOf<S extends ActionSpec, Target extends string> = ParametersPart<ParametersOf<S>> &
  NextPart<S, Target> &
  ConditionsPart<S, Target> &
  ErrorsPart<S['errors'], Target>;

type Flat<T> = { [K in keyof T]: T[K] };

/** The parameters that an author may write for this action. */
export type ParametersOf<S extends ActionSpec> = S extends {
  exclusive: infer Groups extends readonly ExclusiveParameters[];
}
  ? Exclusively<z.input<S['parameters']>, Groups>
  : z.input<S['parameters']>;

type Exclusively<T, Groups> = Groups extends readonly [
  infer Group extends ExclusiveParameters,
  ...infer Rest extends readonly ExclusiveParameters[],
]
  ? Exclusively<OneOf<T, Group>, Rest>
  : T;

/** One member for each key of the group (and one with none of them, unless one is needed). */
type OneOf<T, Group extends ExclusiveParameters> = T extends unknown
  ?
      | {
          [K in Group['of'][number]]: Only<T, K & keyof T, Group['of'][number] & keyof T>;
        }[Group['of'][number]]
      | (Group['exactly'] extends true ? never : Without<T, Group['of'][number] & keyof T>)
  : never;
type Only<T, K extends keyof T, All extends keyof T> = Flat<
  Omit<T, All> & { [P in K]-?: Exclude<T[P], undefined> } & { [P in Exclude<All, K>]?: never }
>;
type Without<T, All extends keyof T> = Flat<Omit<T, All> & { [P in All]?: never }>;

type ParametersPart<P> =
  Record<never, never> extends P ? { readonly parameters?: P } : { readonly parameters: P };

type NextPart<S extends ActionSpec, Target extends string> = S extends {
  success: 'continues';
  next: 'required';
}
  ? { readonly next: Target }
  : { readonly next?: never };

type ConditionsPart<S extends ActionSpec, Target extends string> = S['conditions'] extends {
  exactly: infer Exact extends readonly string[];
}
  ? { readonly conditions: ExactConditions<Exact[number], Target> }
  : S['conditions']['operators'] extends readonly []
    ? { readonly conditions?: never }
    : {
        readonly conditions: FreeConditions<
          S['conditions']['operators'][number],
          S['conditions']['minimum'],
          Target
        >;
      };

export type ExactConditions<Operands extends string, Target extends string> = {
  readonly [O in Operands]: Target;
};

/** A list, in which the first true condition wins; or for plain `Equals` a map of operand to target. */
export type FreeConditions<Op extends Operator, Minimum extends number, Target extends string> =
  | (Minimum extends 0
      ? readonly ConditionEntry<Target, Op>[]
      : readonly [ConditionEntry<Target, Op>, ...ConditionEntry<Target, Op>[]])
  | ('Equals' extends Op ? Readonly<Record<string, Target>> : never);

export type ErrorsPart<Rule extends ErrorRule, Target extends string> = Rule['required'] extends readonly []
  ? Rule['optional'] extends readonly []
    ? { readonly errors?: never }
    : { readonly errors?: ErrorMap<Rule, Target> }
  : { readonly errors: ErrorMap<Rule, Target> };

type ErrorMap<Rule extends ErrorRule, Target extends string> = {
  readonly [E in Rule['required'][number] | Expected<Rule>]: Target;
} & { readonly [E in Rule['optional'][number]]?: Target };

type Expected<Rule extends ErrorRule> = Rule extends { expected: readonly (infer E extends string)[] }
  ? E
  : never;
