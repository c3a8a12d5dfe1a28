import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const wording: Messages['wording'] = {
  title: (articles) =>
    articles > 1
      ? `Buradaki ${number(articles)} makaleyle karşılaştırıldı:`
      : 'Buradaki makaleyle karşılaştırıldı:',
  quoted: 'Mesajda tırnak içinde olanları karşılaştırdım.',
  wholeMessage: 'Mesajda tırnak içinde bir şey yok, bu yüzden her cümleyi karşılaştırdım.',
  same: (wording) => `**Kelimesi kelimesine:** “${wording}”`,
  differs: (wording) => `En yakın sözlerden **farklı**: “${wording}”`,
  signsDiffer: (wording) => `**Aynı kelimeler**, başka noktalamayla: “${wording}”`,
  absent: (wording) => `**Bulunamadı**, benzeri de yok: “${wording}”`,
  morePlaces: (places) => `ve ${number(places)} yerde daha`,
  legend: '~~Üstü çizili~~: yalnızca mesajda. **Kalın**: yalnızca makalede.',
  limits: 'Kelimeleri karşılaştırırım. Ne anlama geldiklerine veya kimin haklı olduğuna karar vermem.',
  more: (wordings) => `ve buraya sığmayan ${number(wordings)} tane daha`,
  nothing: 'Bu mesajda karşılaştırılacak kelime yok.',
  noArticles: 'Burada karşılaştırabileceğim makale yok.',
};
