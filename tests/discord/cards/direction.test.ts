import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLine, isolated, layOutLine } from '#discord/cards/direction.ts';
import { blockQuote } from '#discord/cards/markdown.ts';
import { createArticle } from '#engine/text/article.ts';
import { runs } from '../../runs.ts';
import { seen } from '../checks.ts';
import { pageCard } from '../english-cards.ts';
import { anyText } from '../hostile.ts';

/** The marks as one sees them. */
const shown = (text: string): string =>
  text.replaceAll('\u2067', '[RLI]').replaceAll('\u2068', '[FSI]').replaceAll('\u2069', '[PDI]');

describe('a quote from right to left', () => {
  it('is laid out from right to left, line by line, and each of its signs stays', () => {
    expect(shown(blockQuote('قال الوزير: «نعم».\nIn English.\nNATO وافق.'))).toMatchInlineSnapshot(`
      "> [RLI]قال الوزير\\: «نعم».[PDI]
      > In English.
      > NATO وافق."
    `);
  });

  it('is undone, whatever the line', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom('', 'مرحبا', 'שלום', '\u2067', '\u2069'), (text, more) => {
        const [line = ''] = `${more}${text}${more}`.split('\n');
        expect(bareLine(layOutLine(line))).toBe(line);
        expect(layOutLine(line)).toContain(line);
      }),
      runs(300),
    );
  });

  it('leaves all other quotes and names as they were', () => {
    for (const text of ['In English.', '日本語。', '“Shalom” means שלום in Hebrew.', '']) {
      expect(layOutLine(text)).toBe(text);
    }
    expect(isolated('Lavrov')).toBe('Lavrov');
  });

  it('is in a card whose other lines run from left to right: no name reorders them', () => {
    const metadata = { title: 'زيارة إلى بيونغ يانغ', publication: 'صحيفة الصباح', published: '2025-07-12' };
    const article = createArticle('a', metadata, 'وصل الوزير إلى بيونغ يانغ يوم السبت.');
    const [paragraph] = article.paragraphs;
    if (!paragraph) throw new Error('no paragraph');
    expect(shown(seen(pageCard({ article, paragraph }, 1)))).toMatchInlineSnapshot(`
      "### Paragraph 1
      > [RLI]وصل الوزير إلى بيونغ يانغ يوم السبت.[PDI]
      -# ¶1
      -# **[FSI]صحيفة الصباح[PDI]** · [FSI]زيارة إلى بيونغ يانغ[PDI] · 12 July 2025
      [Report]"
    `);
  });
});
