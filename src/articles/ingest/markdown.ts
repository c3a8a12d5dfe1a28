import { Marked, type TokenizerAndRendererExtension } from 'marked';
import type { LeftOut, LeftOutReason } from './reading.ts';

/** A Markdown text as HTML, and what of it has no words to show and why. */
export interface RenderedMarkdown {
  readonly html: string;
  readonly taken: readonly Omit<LeftOut, 'at'>[];
}

/**
 * Markdown (CommonMark, GitHub's) as HTML, with what Obsidian, Hugo, Jekyll and Docusaurus add to it: links in double
 * brackets, highlights, comments, callouts, footnotes, short codes. Notes come last, their marks are left out.
 */
export function renderMarkdown(source: string): RenderedMarkdown {
  const taken: Omit<LeftOut, 'at'>[] = [];
  const notes: string[] = [];
  const marked = new Marked({
    gfm: true,
    extensions: [
      ...inlineRules((why, text) => taken.push({ why, text })),
      noteRule((note) => notes.push(note)),
    ],
  });
  const takeCode = (text: string) => taken.push({ why: 'short_code', text });
  const text = source.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const lines = withoutProgram(
    fenced(text, (why, each) => taken.push({ why, text: each })),
    takeCode,
  );
  const body = marked.parse(lines, { async: false });
  const below = notes.map((note) => `<p>${marked.parseInline(note, { async: false })}</p>`).join('\n');
  return { html: `${body}\n${below}`, taken };
}

type Take = (why: LeftOutReason, text: string) => void;

function inlineRules(take: Take): TokenizerAndRendererExtension[] {
  const rule = (name: string, start: string, pattern: RegExp, show: (match: RegExpExecArray) => string) => ({
    name,
    level: 'inline' as const,
    start: (text: string) => {
      const at = text.indexOf(start);
      return at < 0 ? undefined : at;
    },
    tokenizer(text: string) {
      const match = pattern.exec(text);
      return match ? { type: name, raw: match[0], html: show(match) } : undefined;
    },
    renderer: (token: { html?: string }) => token.html ?? '',
  });
  return [
    rule('embed', '![[', /^!\[\[([^\]\n]{1,300})\]\]/, ([, name = '']) => {
      take('embedded_file', name);
      return '';
    }),
    rule('wikiLink', '[[', /^\[\[([^\]\n|]{1,300})(?:\|([^\]\n]{1,300}))?\]\]/, ([, name = '', shown]) =>
      escapeHtml(shown ?? name.replace(/^#/, '')),
    ),
    rule('highlight', '==', /^==(?=\S)([^=\n]{1,500}?)(?<=\S)==(?!=)/, ([, text = '']) => escapeHtml(text)),
    rule('comment', '%%', /^%%([^%]{0,2000})%%/, ([, text = '']) => {
      take('hidden_comment', text.trim());
      return '';
    }),
    // Pandoc's; a program that knows GitHub's Markdown alone would strike the number out.
    rule('lowered', '~', /^~(\d{1,3})~(?!~)/, ([, text = '']) => `<sub>${text}</sub>`),
    rule('raised', '^', /^\^(\d{1,3}|n)\^/, ([, text = '']) => `<sup>${text}</sup>`),
    rule('noteMark', '[^', /^\[\^[^\]\s]{1,60}\](?!:)/, () => ''),
    rule('blockName', '^', /^\^[\w-]{1,60}[ \t]*(?=\n|$)/, () => ''),
  ];
}

/** `[^a]: A note.` with the lines that go on below it. */
function noteRule(add: (note: string) => void): TokenizerAndRendererExtension {
  return {
    name: 'note',
    level: 'block',
    start(text) {
      const at = text.search(/^\[\^[^\]\s]{1,60}\]:/m);
      return at < 0 ? undefined : at;
    },
    tokenizer(text) {
      const match =
        /^\[\^[^\]\s]{1,60}\]:[ \t]*([^\n]*(?:\n(?:[ \t]+\S[^\n]*|(?!\[\^|\n)\S[^\n]*))*)(?:\n|$)/.exec(text);
      if (!match) return undefined;
      add((match[1] ?? '').replace(/\n[ \t]*/g, ' ').trim());
      return { type: 'note', raw: match[0] };
    },
    renderer: () => '',
  };
}

/** What Liquid and Hugo have between two marks: code in a fence, a comment taken out; so is a list that kramdown fills. */
function fenced(source: string, take: Take): string {
  return source
    .replace(
      /(?:\{%-?|\{\{<)\s*highlight\b[^\n%>]{0,200}(?:%|>\})\}([\s\S]*?)(?:\{%-?|\{\{<)\s*\/?(?:end)?highlight\s*(?:-?%|>\})\}/g,
      (_, code: string) => `\n\`\`\`\n${code.trim()}\n\`\`\`\n`,
    )
    .replace(/\{%-?\s*comment\s*-?%\}([\s\S]*?)\{%-?\s*endcomment\s*-?%\}/g, (_, comment: string) => {
      take('hidden_comment', comment.trim());
      return '';
    })
    .replace(/^[ \t]*(?:[*+-]|1\.)[ \t]+[^\n]{1,40}\n[ \t]*\{:[ \t]*toc\b[^\n}]*\}[ \t]*$/gim, (list) => {
      take('short_code', list.trim());
      return '';
    });
}

/** Takes out what only a program reads, outside of code: imports, short codes, fences of boxes; opens callouts. */
function withoutProgram(source: string, take: (text: string) => void): string {
  let fence: string | undefined;
  return source
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
        fence = fence === undefined ? mark : undefined;
        return line;
      }
      return fence === undefined ? shownLine(line, take) : line;
    })
    .join('\n');
}

function shownLine(line: string, take: (text: string) => void): string {
  if (/^(?:import\s[^'"]{0,200}from\s+|import\s+)['"][^'"]{1,300}['"];?\s*$/.test(line)) {
    take(line.trim());
    return '';
  }
  if (/^\*\[[^\]\n]{1,60}\]:[ \t]*\S/.test(line)) {
    take(line.trim());
    return '';
  }
  const definition = /^:[ \t]+(\S.*)$/.exec(line)?.[1];
  if (definition !== undefined) return `\n${definition}`;
  const callout = /^((?:> ?)+)\[!(\w{1,30})\][-+]?[ \t]*(.*)$/.exec(line);
  if (callout) return callout[3] === '' ? `${callout[1]}` : `${callout[1]}${callout[3]}\n${callout[1]}`;
  const box = /^ {0,3}:{3,}[ \t]*(?:\w+(?:\[([^\]]*)\])?)?[ \t]*(.*)$/.exec(line);
  if (box) return `\n${box[1] ?? box[2] ?? ''}\n`;
  return withoutLooks(line, take).replace(
    /\{\{[<%][^{}]{0,500}[>%]\}\}|\{%[^{}]{0,500}%\}|\{\{[^{}<>%]{1,200}\}\}/g,
    (code) => {
      take(code);
      return '';
    },
  );
}

/** What kramdown, Pandoc and markdown-it write behind a line of how it looks: `{: .lead}`, and `{#money}` behind a heading. */
function withoutLooks(line: string, take: (text: string) => void): string {
  const looks = /^#{1,6}[ \t]/.test(line)
    ? /[ \t]*\{:?[ \t]*[#.][^{}\n]{0,200}\}[ \t]*$/
    : /[ \t]*\{:[^{}\n]{0,200}\}[ \t]*$/;
  return line.replace(looks, (found) => {
    take(found.trim());
    return '';
  });
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
