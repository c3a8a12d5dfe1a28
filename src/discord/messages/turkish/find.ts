import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const find: Messages['find'] = {
  description: 'Tam olarak bu kelimelerin geçtiği her yeri bulur',
  phrase: 'Tam kelimeler; büyük veya küçük harf fark etmez',
  article: 'Aranacak makale; boş bırakırsan hepsinde ararım',
  private: 'Sonucu yalnızca sana göster',
  found: (places, articles) => {
    if (places === 1) return 'Bu kelimeler bir kez geçiyor:';
    return articles > 1
      ? `Bu kelimeler ${number(articles)} makalede ${number(places)} kez geçiyor:`
      : `Bu kelimeler ${number(places)} kez geçiyor:`;
  },
  nowhere: (articles, title) => {
    if (articles === 0) return 'Burada arayacak makalem yok.';
    return articles > 1
      ? `Bu kelimeler ${number(articles)} makalenin hiçbirinde geçmiyor.`
      : `Bu kelimeler şu makalede geçmiyor: ${title}.`;
  },
  lookedFor: (phrase) => `Aradığın: ${phrase}`,
  hint: 'Kelimelerin anlamını değil, tam kendilerini ararım. Yanıtı **/ask** arar.',
  partOfSentence: 'cümlenin bir kısmı',
  more: (places) => `ve ${number(places)} yer daha`,
  tooShort: 'Lütfen en az iki harf veya rakam yaz.',
};
