import { readFileSync } from 'node:fs';
import type { Finding } from '@resumed-chats/findings';
import { locate, positionAt } from '@resumed-chats/findings/yaml';
import { LineCounter, parseDocument } from 'yaml';
import { checkDraft } from './check.ts';
import { draftOfFile } from './draft.ts';
import { ConfigError, configFinding } from './finding.ts';
import { findingsOf } from './issues.ts';
import { type Config, configSchema } from './schema.ts';

export type ParsedConfig = { ok: true; config: Config } | { ok: false; findings: Finding[] };

/** Reads and checks a configuration file. Never throws: a file that cannot be read is a finding like any other. */
export function loadConfig(path: string): ParsedConfig {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { ok: false, findings: [unreadable(path, error)] };
  }
  return parseConfig(text, path);
}

/** The same for callers that cannot go on without it: throws a ConfigError with every finding. */
export function requireConfig(path: string): Config {
  const parsed = loadConfig(path);
  if (parsed.ok) return parsed.config;
  throw new ConfigError(parsed.findings);
}

/**
 * Reads a configuration and checks it, finding every mistake at once. Never throws, whatever the text is.
 * @param fileName only for the findings
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
    return { ok: false, findings: syntax.map((error) => syntaxFinding(error, lines, fileName)) };

  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    return { ok: false, findings: [syntaxFinding(asError(error), lines, fileName)] };
  }
  const checked = configSchema.safeParse(data);
  const unplaced = [
    ...(checked.success ? [] : findingsOf(checked.error.issues, data)),
    ...checkDraft(draftOfFile(data)),
  ];
  const findings = [
    ...repeated.map((error) => repeatedKey(error, text, lines, fileName)),
    ...unplaced.map((finding) => {
      const want = finding.rule === 'unknown-key' ? 'key' : 'value';
      return configFinding(finding, fileName, locate(document, lines, finding.path, want));
    }),
  ];
  if (checked.success && findings.length === 0) return { ok: true, config: checked.data };
  return { ok: false, findings: findings.sort((a, b) => a.line! - b.line! || a.column! - b.column!) };
}

interface YamlProblem {
  message: string;
  pos?: [number, number];
}

function syntaxFinding({ message, pos }: YamlProblem, lines: LineCounter, file: string): Finding {
  const finding = {
    path: [],
    what: `is not YAML that can be read: ${message}`,
    allowed: 'one YAML document; text with {, }, :, # or quotes goes between "quotation marks"',
    rule: 'yaml',
  } as const;
  return configFinding(finding, file, positionAt(lines, pos?.[0]));
}

function repeatedKey({ pos }: YamlProblem, text: string, lines: LineCounter, file: string): Finding {
  const key = /^["']?([\w.-]*)/.exec(text.slice(pos?.[0] ?? 0))?.[1] ?? '';
  const finding = {
    path: [key],
    what: 'the same key stands here twice',
    allowed: 'each key once in its group',
    rule: 'duplicate',
  } as const;
  return configFinding(finding, file, positionAt(lines, pos?.[0]));
}

function unreadable(path: string, error: unknown): Finding {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder, not a file',
    EACCES: 'no permission to read it',
  };
  const finding = {
    path: [],
    what: `cannot be read: ${reasons[code ?? ''] ?? asError(error).message}`,
    allowed: 'a readable YAML file; resumed-chats.yaml of this project is an example',
    rule: 'unreadable',
  } as const;
  return configFinding(finding, path, { line: 1, column: 1 });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
