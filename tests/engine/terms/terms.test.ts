import { describe, expect, it } from 'vitest';
import { terms, units } from '#engine/terms/terms.ts';

/** The keys of what carries content, as a question sees a text. */
function keys(text: string): string[] {
  return units(text)
    .filter(({ stop }) => !stop)
    .map(({ key }) => key);
}

describe('terms', () => {
  it.each([
    ['ministers', 'minister'],
    ['the minister’s', 'ministers'],
    ["the ministers' plane", 'minister plane'],
    ['Zürich', 'zurich'],
    ['naïve café', 'naive cafe'],
    ['organised labour', 'organized labor'],
    ['defence', 'defense'],
    ['flew', 'fly'],
    ['25,000 troops', '25000 troops'],
    ['30k troops', '30,000 troops'],
    ['2.5K dollars', '2,500 dollars'],
    ['“quoted”', 'quoted'],
    ['O’Neill', "O'Neill"],
  ])('takes %j and %j for the same', (one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  it.each([
    ['analysed', 'analyzed'],
    ['a travelling jeweller', 'a traveling jeweler'],
    ['fuelled', 'fueled'],
    ['dialling', 'dialing'],
    ['jewellery', 'jewelry'],
    ['grey', 'gray'],
    ['colourful', 'colorful'],
    ['a smouldering odour', 'a smoldering odor'],
    ['kilometres', 'kilometers'],
    ['centred', 'centered'],
    ['manoeuvring', 'maneuvering'],
    ['ploughed', 'plowed'],
    ['the catalogue', 'the catalog'],
    ['sceptics', 'skeptics'],
    ['paediatricians', 'pediatricians'],
    ['an anaesthetic', 'an anesthetic'],
    ['leukaemia', 'leukemia'],
    ['archaeologists', 'archeologists'],
    ['practised', 'practiced'],
    ['aluminium', 'aluminum'],
    ['the disc', 'the disk'],
    ['programmes', 'programs'],
    ['learnt', 'learned'],
  ])('takes %j and %j for two spellings of the same', (british, american) => {
    expect(keys(british)).toEqual(keys(american));
  });

  it.each([
    ['tyres', 'tired'],
    ['four', 'for'],
    ['a cheque', 'a check'],
    ['squalled', 'squealed'],
    ['wise', 'wize'],
  ])('takes %j and %j for two words', (one, other) => {
    expect(keys(one)).not.toEqual(keys(other));
  });

  it('keeps numbers whole', () => {
    expect(keys('It cost $1,250.50 in 1990.')).toEqual(['cost', '1250.50', '1990']);
  });

  it.each(['US', 'U.S.', 'U.S', 'USA', 'United States', 'America', 'Americans', 'american'])(
    'knows %s',
    (form) => {
      expect(keys(`The visit to ${form} ended`)).toContain('=united states');
    },
  );

  it.each(['DPRK', 'dprk', 'North Korea', 'North Koreans', 'Democratic People’s Republic of Korea'])(
    'knows %s',
    (form) => {
      expect(keys(`the army of ${form}`)).toEqual(['armi', '=north korea']);
    },
  );

  it('does not take a pronoun or half a name for a country', () => {
    expect(keys('tell us about Kim Jong-un')).not.toContain('=united states');
    expect(keys('tell us about Kim Jong-un')).not.toContain('=united nations');
    expect(keys('the UN council')).toContain('=united nations');
  });

  it('indexes a name under its own words too, and a short hyphenated word as one', () => {
    expect(terms('North Korean troops')).toEqual(
      expect.arrayContaining(['=north korea', 'north', 'korean', 'troop']),
    );
    expect(terms('an e-mail')).toContain('email');
    expect(terms('COVID-19')).toEqual(expect.arrayContaining(['covid', '19', 'covid19']));
  });

  it('leaves out words of grammar', () => {
    expect(terms('What is it that they did not do to us?')).toEqual([]);
  });

  it('sees through signs that do not show inside of words', () => {
    const plain = keys('ministers protested');
    expect(keys('min\u00ADis\u00ADters pro\u200Btest\u2060ed')).toEqual(plain);
  });
});
