// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation's placeholders look like JavaScript's.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  bind,
  waves,
} from '../../../../../../packages/connect-simulator/src/aws/cloudformation/template/bind.ts';
import { parameterValues } from '../../../../../../packages/connect-simulator/src/aws/cloudformation/template/parameters.ts';
import { readTemplate } from '../../../../../../packages/connect-simulator/src/aws/cloudformation/template/read.ts';

const PSEUDO = { account: '123456789012', region: 'us-east-1', stackName: 'stack', stackId: 'arn:stack' };
const TYPES = new Map([
  ['Thing', { attributes: ['Arn', 'Nested.Name'] }],
  ['Other', { attributes: [] }],
]);

function bound(source: string, given: Record<string, string> = {}) {
  const template = readTemplate(source);
  const parameters = Object.entries(given).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  }));
  return bind(template, parameterValues(template, parameters), PSEUDO, TYPES);
}

const KNOWN = {
  ref: (id: string) => `ref-${id}`,
  getAtt: (id: string, attribute: string) => `${attribute}-of-${id}`,
};

/** What the one property of a resource comes to. */
function resolved(property: string, parameters = '', given: Record<string, string> = {}) {
  const { resources, resolve } = bound(
    `${parameters}\nResources:\n  A: { Type: Thing, Properties: { P: ${property} } }\n  B: { Type: Thing }`,
    given,
  );
  const properties = resolve(resources.get('A')!.properties, KNOWN);
  return (properties as Record<string, unknown>)['P'];
}

describe('intrinsic functions', () => {
  const PARAMETERS = `
Parameters:
  S: { Type: String, Default: text }
  L: { Type: CommaDelimitedList, Default: "a, b" }
Mappings: { M: { us-east-1: { x: found, y: [1, 2] } } }
Conditions:
  IsText: !Equals [!Ref S, text]
  IsNot: !Not [!Condition IsText]
  Both: !And [!Condition IsText, !Equals [1, "1"]]
  Either: !Or [!Condition IsNot, !Condition Both]
`;
  test.each<[string, unknown]>([
    ['!Ref S', 'text'],
    ['!Ref L', ['a', 'b']],
    ['!Ref B', 'ref-B'],
    ['!Ref AWS::Region', 'us-east-1'],
    [
      '!Sub "${AWS::AccountId}/${AWS::StackName}/${AWS::Partition}/${AWS::URLSuffix}/${AWS::StackId}"',
      '123456789012/stack/aws/amazonaws.com/arn:stack',
    ],
    ['!GetAtt B.Nested.Name', 'Nested.Name-of-B'],
    ['!Sub "${S} ${B} ${B.Arn} ${!S} $default"', 'text ref-B Arn-of-B ${S} $default'],
    ['!Sub ["${Own}-${S}", { Own: !Ref AWS::Region }]', 'us-east-1-text'],
    ['!Join ["-", [!Ref S, !Ref B]]', 'text-ref-B'],
    ['!Join [",", !Ref L]', 'a,b'],
    ['!Select [1, !Ref L]', 'b'],
    ['!Select [1, !Split ["/", "x/y/z"]]', 'y'],
    ['!FindInMap [M, !Ref AWS::Region, x]', 'found'],
    ['!Base64 abc', 'YWJj'],
    ['!If [IsText, 1, 2]', 1],
    ['!If [IsNot, 1, 2]', 2],
    ['!If [Either, !If [Both, deep, 2], 3]', 'deep'],
    ['[1, !Ref AWS::NoValue, 2]', [1, 2]],
    ['{ a: !If [IsText, !Ref AWS::NoValue, 2], b: 1 }', { b: 1 }],
    ['{ Condition: { StringEquals: 1 } }', { Condition: { StringEquals: 1 } }],
  ])('%s', (property, value) => {
    expect(resolved(property, PARAMETERS)).toEqual(value);
  });

  test.each([
    ['!Ref Nobody', /Unresolved resource dependencies \[Nobody\]/],
    ['!GetAtt Nobody.Arn', /Unresolved resource dependencies \[Nobody\]/],
    ['!Sub "${Nobody.Arn}"', /Unresolved resource dependencies \[Nobody\]/],
    ['!GetAtt B.Colour', /resource B does not support attribute type Colour/],
    ['!If [Nobody, 1, 2]', /Unresolved condition dependency Nobody/],
    ['!Select [7, !Ref L]', /Fn::Select cannot select nonexistent value/],
    ['!FindInMap [M, nowhere, x]', /Unable to get mapping for M::nowhere::x/],
    ['!GetAZs us-east-1', /Fn::GetAZs is not among the functions/],
    ['!ImportValue x', /Fn::ImportValue is not among the functions/],
    ['"{{resolve:ssm:x}}"', /no dynamic references/],
    ['!Join [a]', /Fn::Join has to be/],
    ['!Split ["", a]', /Fn::Split has to be/],
  ])('%s is refused', (property, message) => {
    expect(() => resolved(property, PARAMETERS)).toThrow(message);
  });

  test('conditions that refer to themselves are refused', () => {
    expect(() => resolved('!If [A, 1, 2]', 'Conditions: { A: !Condition B, B: !Condition A }')).toThrow(
      'Circular dependency',
    );
  });
});

describe('resources', () => {
  test('need those that they mention, in the branches that hold', () => {
    const { dependencies, resources, outputs } = bound(
      `
Parameters: { Yes: { Type: String } }
Conditions: { C: !Equals [!Ref Yes, "1"] }
Resources:
  A: { Type: Thing, DependsOn: [D, E], Properties: { P: !If [C, !Ref B, !Sub "\${D.Arn}"] } }
  B: { Type: Thing }
  D: { Type: Thing }
  E: { Type: Other, Condition: C }
Outputs:
  O: { Condition: C, Value: !Ref E }
`,
      { Yes: '0' },
    );
    expect([...dependencies.get('A')!]).toEqual(['D']);
    expect([...resources.keys()]).toEqual(['A', 'B', 'D']);
    expect(outputs.size).toBe(0);
  });

  test.each([
    [
      'in a circle',
      'A: { Type: Thing, Properties: { P: !Ref B } }, B: { Type: Thing, DependsOn: A }',
      /Circular dependency between resources: \[A, B\]/,
    ],
    [
      'of unknown types',
      'A: { Type: AWS::EC2::Instance }',
      /Unrecognized resource types: \[AWS::EC2::Instance\]/,
    ],
    [
      'that wait for nobody',
      'A: { Type: Thing, DependsOn: Nobody }',
      /Unresolved resource dependencies \[Nobody\]/,
    ],
  ])('%s are refused', (_, resources, message) => {
    expect(() => bound(`Resources: { ${resources} }`)).toThrow(message);
  });

  test('are made after all that they need, whatever that is', () => {
    const graph = fc
      .integer({ min: 1, max: 12 })
      .chain((size) =>
        fc.array(fc.array(fc.nat(size), { maxLength: 4 }), { minLength: size, maxLength: size }),
      );
    fc.assert(
      fc.property(graph, (edges) => {
        // Only earlier ones: no circles.
        const dependencies = new Map(
          edges.map((needed, at) => [
            `R${at}`,
            new Set(needed.filter((each) => each < at).map((each) => `R${each}`)),
          ]),
        );
        const done = new Set<string>();
        for (const wave of waves(dependencies)) {
          for (const id of wave)
            expect([...dependencies.get(id)!].every((each) => done.has(each))).toBe(true);
          for (const id of wave) done.add(id);
        }
        expect(done.size).toBe(edges.length);
      }),
    );
  });
});
