/** Where the simulated functions live unless their ARN says otherwise. */
const DEFAULT_REGION = 'us-east-1';
const DEFAULT_ACCOUNT = '123456789012';

export interface FunctionArn {
  name: string;
  region: string;
  /** Without version or alias: all of them run the same code here. */
  arn: string;
}

const FUNCTION_ARN = /^(arn:[\w-]+:lambda:([\w-]+):\d{12}:function:([\w-]+))(:[\w$-]+)?$/;

/** Reads a function's ARN, or its bare name, with or without a version or alias. */
export function parseFunctionArn(text: string): FunctionArn {
  const [, arn, region, name] = FUNCTION_ARN.exec(text) ?? [];
  if (arn !== undefined && region !== undefined && name !== undefined) return { name, region, arn };
  return {
    name: text,
    region: DEFAULT_REGION,
    arn: `arn:aws:lambda:${DEFAULT_REGION}:${DEFAULT_ACCOUNT}:function:${text}`,
  };
}
