import { readFileSync } from 'node:fs';
import { locate, pathText } from '@resumed-chats/findings/yaml';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { checkDraft } from './check.ts';
import { draftOfFile } from './draft.ts';
import { findingsOf } from './issues.ts';
import { ConfigError, type ConfigFinding, type ConfigProblem } from './problem.ts';
import { type Config, configSchema } from './schema.ts';

export { ConfigError, type ConfigProblem, formatProblem } from './problem.ts';

export type ParsedConfig = { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] };

/** Reads and checks a configuration file. Never throws: a file that cannot be read is a problem like any other. */
export function loadConfig(path: string): ParsedConfig {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { ok: false, problems: [unreadable(path, error)] };
  }
  return parseConfig(text, path);
}

/** The same for callers that cannot go on without it: throws a ConfigError that names every problem. */
export function requireConfig(path: string): Config {
  const parsed = loadConfig(path);
  if (parsed.ok) return parsed.config;
  throw new ConfigError(parsed.problems);
}

/**
 * Reads a configuration and checks it, finding every mistake at once. Never throws, whatever the text is.
 * @param fileName only for the problems
 */
export function parseConfig(text: string, fileName: string): ParsedConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    logLevel: 'error',
  });
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const syntax = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (syntax.length > 0)
    return { ok: false, problems: syntax.map((error) => syntaxProblem(error, lines, fileName)) };

  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    return { ok: false, problems: [syntaxProblem(asError(error), lines, fileName)] };
  }
  const checked = configSchema.safeParse(data);
  const problems = [
    ...repeated.map((error) => repeatedKey(error, text, lines, fileName)),
    ...[
      ...(checked.success ? [] : findingsOf(checked.error.issues, data)),
      ...checkDraft(draftOfFile(data)),
    ].map((finding) => placed(finding, document, lines, fileName)),
  ];
  if (checked.success && problems.length === 0) return { ok: true, config: checked.data };
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function placed(finding: ConfigFinding, document: Document, lines: LineCounter, file: string): ConfigProblem {
  const { path, problem, allowed, code } = finding;
  const position = locate(document, lines, path, code === 'unknown-key' ? 'key' : 'value');
  return { file, ...position, path: pathText(path), problem, allowed, code };
}

interface YamlProblem {
  message: string;
  pos?: [number, number];
}

function syntaxProblem({ message, pos }: YamlProblem, lines: LineCounter, file: string): ConfigProblem {
  const { line, col } = lines.linePos(pos?.[0] ?? 0);
  return {
    file,
    line: Math.max(line, 1),
    column: Math.max(col, 1),
    path: '',
    problem: `is not YAML that can be read: ${message}`,
    allowed: 'one YAML document; text with {, }, :, # or quotes goes between "quotation marks"',
    code: 'yaml',
  };
}

function repeatedKey({ pos }: YamlProblem, text: string, lines: LineCounter, file: string): ConfigProblem {
  const { line, col } = lines.linePos(pos?.[0] ?? 0);
  const key = /^["']?([\w.-]*)/.exec(text.slice(pos?.[0] ?? 0))?.[1] ?? '';
  return {
    file,
    line: Math.max(line, 1),
    column: Math.max(col, 1),
    path: key,
    problem: 'the same key stands here twice',
    allowed: 'each key once in its group',
    code: 'duplicate',
  };
}

function unreadable(path: string, error: unknown): ConfigProblem {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder, not a file',
    EACCES: 'no permission to read it',
  };
  return {
    file: path,
    line: 1,
    column: 1,
    path: '',
    problem: `cannot be read: ${reasons[code ?? ''] ?? asError(error).message}`,
    allowed: 'a readable YAML file; resumed-chats.yaml of this project is an example',
    code: 'unreadable',
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
