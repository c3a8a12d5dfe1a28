import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence, number } = grammarOf('tr');

export const reports: Messages['reports'] = {
  description: 'Üyelerin kartlarım hakkında ne bildirdiğini gösterir',
  list: {
    description: 'Bildirimleri en yeniden başlayarak listeler',
    state: 'Hangi bildirimler; boş bırakırsan açık olanlar',
  },
  resolve: {
    description: 'Bir bildirimi kabul eder veya reddeder',
    report: 'Bildirim',
    decision: 'Kabul edilen bildirimlerin sorularıyla sınanırım',
    paragraph: 'Doğru paragrafın numarası',
  },
  states: { open: 'Açık', accepted: 'Kabul edildi', rejected: 'Reddedildi' },
  form: {
    heading: 'Bu kartı bildir',
    keeps:
      'Bildiriminle birlikte bu karttaki soruyu, gösterdiği paragrafları ve Discord kimliğini saklarım. Bunu bu sunucunun moderatörleri görür. `/privacy` senin hakkında ne sakladığımı gösterir ve silmeni sağlar.',
    fault: 'Yanlış olan ne?',
    expected: 'Doğru paragraf',
    expectedHint: 'Biliyorsan numarası',
  },
  faults: {
    wrong_passage: 'Doğru pasaj bu değil',
    no_answer_there: 'Makalede bunun yanıtı yok',
    answer_missed: 'Makalede bunun yanıtı var',
    wrong_speaker: 'Bunu başka biri söyledi',
    outdated: 'Metin güncel değil',
  },
  thanks: 'Teşekkürler. Bu sunucunun moderatörleri bildirimini görecek.',
  title: (state) => `Bildirimler: ${midSentence(state)}`,
  none: 'Bildirim bulamadım.',
  more: (count) => `ve ${number(count)} tane daha`,
  card: 'kart',
  shows: (paragraphs) => `gösterdiği: ${paragraphs}`,
  expects: (paragraph) => `doğrusu ¶${paragraph}`,
  told: (reporter, fault, link) =>
    `${reporter} bildirdi: ${link}, “${fault}”. **/reports list** komutuna bak.`,
  toldMany: (count) => `${number(count)} yeni bildirim var. **/reports list** komutuna bak.`,
  resolved: (id, state) => `\`${id}\` bildiriminin durumu: ${midSentence(state)}.`,
  errors: {
    serverOnly: 'Bir kartı yalnızca moderatörlerin bildirimi gördüğü bir sunucuda bildirebilirsin.',
    tooMany: 'Son bir saatte çok bildirim gönderdin. Lütfen sonra yeniden dene.',
    badNumber: 'Doğru paragrafın numarasını yaz, örneğin 7.',
    noSuchParagraph: (most) => `Makalede yalnızca ${number(most)} paragraf var.`,
    noSuchReport: 'Bu kimlikle açık bir bildirim bulamadım. Yazarken çıkan listeden birini seç.',
  },
};
