// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation's placeholders look like JavaScript's.
import { describe, expect, test } from '@jest/globals';
import { readTemplate } from '../../../../../../packages/connect-simulator/src/aws/cloudformation/template/read.ts';
import { readYaml } from '../../../../../../packages/connect-simulator/src/aws/cloudformation/template/yaml.ts';

const RESOURCE = 'Resources: { A: { Type: AWS::Logs::LogGroup } }';

describe('the YAML of templates', () => {
  test('short forms are written out', () => {
    expect(
      readYaml(
        '[!Ref A, !GetAtt A.B.C, !GetAtt [A, B], !Sub "${A}", !Join [",", [!Ref B]], !If [C, 1, !Ref AWS::NoValue], !Condition D]',
      ),
    ).toEqual([
      { Ref: 'A' },
      { 'Fn::GetAtt': ['A', 'B.C'] },
      { 'Fn::GetAtt': ['A', 'B'] },
      { 'Fn::Sub': '${A}' },
      { 'Fn::Join': [',', [{ Ref: 'B' }]] },
      { 'Fn::If': ['C', 1, { Ref: 'AWS::NoValue' }] },
      { Condition: 'D' },
    ]);
  });

  test('dates and what YAML 1.1 takes for booleans stay texts; JSON is YAML', () => {
    expect(readYaml('{a: 2012-10-17, b: yes, c: "1", d: 1, e: null, f: true}')).toEqual({
      a: '2012-10-17',
      b: 'yes',
      c: '1',
      d: 1,
      e: null,
      f: true,
    });
    expect(readYaml('{"a":["b"]}')).toEqual({ a: ['b'] });
  });

  test.each([
    ['aliases', 'a: &x 1\nb: *x', /YAML aliases are not allowed/],
    ['a key twice', 'a: 1\na: 2', /not well-formed/],
    ['a tag of nobody', 'a: !Nothing 1', /unknown tag !Nothing/],
    ['no YAML', '{', /not well-formed/],
  ])('refuses %s', (_, source, message) => {
    expect(() => readYaml(source)).toThrow(message);
  });
});

describe('templates', () => {
  test('have defaults for what they leave out', () => {
    const template = readTemplate(
      `Parameters: { P: { Type: Number, Default: 3, AllowedValues: [1, 3] } }\n${RESOURCE}`,
    );
    expect(template.parameters.get('P')).toMatchObject({
      default: '3',
      allowedValues: ['1', '3'],
      noEcho: false,
    });
    expect(template.resources.get('A')).toEqual({
      type: 'AWS::Logs::LogGroup',
      properties: {},
      dependsOn: [],
      condition: undefined,
      deletionPolicy: 'Delete',
      updateReplacePolicy: 'Delete',
    });
  });

  test.each([
    ['no resources', 'Resources: {}', /At least one Resources member/],
    ['nothing', '', /Template format error/],
    ['an unknown section', `Thing: 1\n${RESOURCE}`, /Thing/],
    ['a transform', `Transform: AWS::Serverless-2016-10-31\n${RESOURCE}`, /Transform/],
    ['an export', `${RESOURCE}\nOutputs: { O: { Value: 1, Export: { Name: x } } }`, /Export/],
    ['a snapshot at the end', 'Resources: { A: { Type: T, DeletionPolicy: Snapshot } }', /DeletionPolicy/],
    [
      'a parameter from elsewhere',
      `Parameters: { P: { Type: "AWS::SSM::Parameter::Value<String>" } }\n${RESOURCE}`,
      /Parameters\/P\/Type/,
    ],
    ['a name with a dash', 'Resources: { A-B: { Type: T } }', /alphanumeric/],
    ['another version', `AWSTemplateFormatVersion: "2011-01-01"\n${RESOURCE}`, /AWSTemplateFormatVersion/],
  ])('with %s are refused', (_, source, message) => {
    expect(() => readTemplate(source)).toThrow(message);
  });
});
