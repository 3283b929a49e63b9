import { mermaidOf } from '@resumed-chats/flow-language';
import { buildFlows } from '../../flows/index.ts';
import type { ExportContext, Exported } from './exported.ts';

/** The flows as Mermaid text, for documents. */
export function exportMermaid({ config }: ExportContext): Exported {
  return {
    title: 'Flows for documents (Mermaid)',
    steps: ['Put the text in a ```mermaid block: GitHub, GitLab and many wikis draw it.'],
    files: Object.values(buildFlows(config)).map(({ name, content, description = '' }) => ({
      path: `mermaid/${name}.mmd`,
      content: mermaidOf(content),
      about: description,
    })),
    notes: [],
  };
}
