import { bodyOfPlain } from '#articles/manuscript.ts';
import type { Block } from './blocks.ts';

/** Blocks as a body that `createArticle` takes; a heading with nothing below it is left out. */
export function bodyOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .filter(({ kind }, at) => kind === 'paragraph' || blocks[at + 1]?.kind === 'paragraph')
    .map(({ kind, text }) =>
      kind === 'heading' ? `## ${text.replace(/^[#\s]+/, '')}` : bodyOfPlain(text, false),
    )
    .filter((part) => part !== '##')
    .join('\n\n');
}
