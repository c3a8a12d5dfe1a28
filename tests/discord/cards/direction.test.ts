import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLine, isolated, layOutLine } from '#discord/cards/direction.ts';
import { blockQuote } from '#discord/cards/markdown.ts';
import { sourceCard } from '#discord/features/source/card.ts';
import { verdictCard } from '#discord/features/verify/card.ts';
import { wordingCard } from '#discord/features/wording/card.ts';
import * as english from '#discord/messages/english/index.ts';
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

  it('is so wherever a card has names and samples of it among its own words', () => {
    const metadata = { title: 'הגשר נפתח (סוף סוף)', publication: 'הארץ', byline: 'דנה לוי.' };
    const article = createArticle('a', metadata, '## מה קרה?\n\nהגשר עלה 12 מיליון שקל, לפי העירייה.');
    const [paragraph] = article.paragraphs;
    if (!paragraph) throw new Error('no paragraph');
    const named = { state: 'there', article, paragraph: 1 } as const;
    const checked = { text: paragraph.text, named, today: { state: 'same' } } as const;
    const message = '"הגשר עלה 15 מיליון שקל, לפי העירייה."';
    const cards = [
      sourceCard(article, english),
      verdictCard([checked], english),
      wordingCard(message, [article], english),
    ];
    expect(cards.map((card) => shown(seen(card))).join('\n\n')).toMatchInlineSnapshot(`
      "### About this article
      **[FSI]הגשר נפתח \\(סוף סוף\\)[PDI]**
      Publication: [FSI]הארץ[PDI]
      By: [FSI]דנה לוי.[PDI]
      Paragraphs: 1
      Version: d32ae6c584cb
      ────
      Sections:
      -# ¶1 · [FSI]מה קרה?[PDI]

      ### The quotes on this card, checked word for word
      - **¶1** · exact in version \`d32ae6c584cb\` · the same today
        -# [FSI]הגשר עלה 12 מיליון שקל, לפי העירייה.[PDI]
      ────
      -# **[FSI]הארץ[PDI]** · [FSI]הגשר נפתח \\(סוף סוף\\)[PDI]

      ### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Different** from the nearest words: “[FSI]הגשר עלה 15 מיליון שקל, לפי העירייה.[PDI]”
      [RLI]הגשר עלה ~~15~~ **12** מיליון שקל, לפי העירייה[PDI]
      -# ¶1 · **[FSI]הגשר נפתח \\(סוף סוף\\)[PDI]** · [FSI]מה קרה?[PDI]
      ────
      -# **[FSI]הארץ[PDI]** · [FSI]הגשר נפתח \\(סוף סוף\\)[PDI]
      -# ~~Struck out~~: only in the message. **Bold**: only in the article.
      -# I compare words. I do not judge what they mean or who is right.
      [Surrounding text] [Report]"
    `);
  });
});
