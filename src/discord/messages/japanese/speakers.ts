import type { Messages } from '#discord/messages/messages.ts';

export const speakers: Messages['speakers'] = {
  theArticle: '記事',
  said: {
    none: (who) => who,
    part: (who) => `${who}（一部は引用符付き）`,
    whole: (who) => `${who}（引用符付き）`,
    set_off: (who) => `${who}（引用符のない引用）`,
  },
  part: (who) => `${who}（この一部）`,
  pronoun: (word) => `「${word}」（誰のことかは前後の文章にあります）`,
  unnamed: '誰が言ったか、記事に名前はありません',
  hedged: (word) => `「${word}」：記事は情報源を挙げていません`,
  unclear: '誰が言っているかはっきりしません。前後の文章を確かめてください',
  lastSentence: (first, last) => `${first}。最後の文：${last}`,
  own: (publication) => `${publication}自身の言葉`,
};
