/** What a question can be seen to ask for, and a text to have or to lack: a time, a number, an age or a sum of money. */
type WantedKind = 'when' | 'count' | 'age' | 'money';

/** A text, and its language as in ISO 639-1. */
interface TextOf {
  readonly text: string;
  readonly language: string;
}

/** How a language asks for each kind, and how it writes it, as parts of regular expressions. */
interface Wording {
  readonly asks: Readonly<Record<WantedKind, string>>;
  /** Numbers that are written as words; times, which `Intl` does not name; ages; money. */
  readonly numbers: string;
  readonly ages: string;
  readonly money: string;
}

/** What all languages write alike. */
const DIGIT = /\p{Nd}/u;
const CURRENCY = '[$€£¥₽₴₺₩]';
/** Where no spaces are written, or words are joined to others, a word may be a part of another. */
const JOINING: ReadonlySet<string> = new Set(['ar', 'zh', 'ja', 'ko']);
/** The kinds in the order in which they are looked for: "how many years old" asks for an age. */
const ORDER: readonly WantedKind[] = ['age', 'money', 'when', 'count'];
const [DAYS, MONTHS] = [7, 12];

const WORDINGS: Readonly<Record<string, Wording>> = {
  en: {
    asks: {
      age: 'how old|(?:what|which) age',
      money: 'how much .*(?:cost|costs|pay|paid|pays|earn|earns|earned|salary)|what (?:does|did|do) .*cost',
      when: 'when|(?:what|which) (?:year|date|day|month)',
      count: 'how many',
    },
    numbers:
      'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|\\p{L}+ty(?:-\\p{L}+)?|hundreds?|thousands?|millions?|half|dozens?|single|both|twice|once|no|none',
    ages: 'years? old|year-olds?|aged?',
    money: 'euros?|dollars?|pounds?|yen|francs?|pesos?|money|free',
  },
  de: {
    asks: {
      age: 'wie alt|welche[ms] alter',
      money:
        'wie ?viel .*(?:koste\\p{L}*|gekostet|bezahl\\p{L}*|verdien\\p{L}*)|wie teuer|was (?:kost\\p{L}*|hat .*gekostet)',
      when: 'wann|welche[mrs]? (?:jahr|tag|monat)',
      count: 'wie ?viele?',
    },
    numbers:
      'eine?r?|zwei\\p{L}*|drei\\p{L}*|vier\\p{L}*|fünf\\p{L}*|sechs\\p{L}*|sieb\\p{L}*|acht\\p{L}*|neun\\p{L}*|zehn\\p{L}*|elf|zwölf\\p{L}*|\\p{L}+zehn|\\p{L}+zig|\\p{L}*hundert\\p{L}*|\\p{L}*tausend\\p{L}*|million\\p{L}*|halbe?|hälfte|dutzend\\p{L}*|beide|keine?r?',
    ages: 'jahre alt|\\p{L}*jährige?\\p{L}*|jahren|alter',
    money: 'euro|dollar|pfund|yen|franken|mark|cent|geld|gratis|kostenlos|umsonst',
  },
  fr: {
    asks: {
      age: 'quel âge',
      money: 'combien .*(?:coût\\p{L}*|pay\\p{L}*|gagn\\p{L}*|valait|vaut)',
      when: 'quand|quel(?:le)? (?:année|date|jour|mois)',
      count: 'combien d\\p{L}*',
    },
    numbers:
      'un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille|millions?|demie?|moitié|douzaines?|aucune?',
    ages: 'ans|âgée?s?|âge',
    money: 'euros?|dollars?|livres?|yens?|francs?|argent|gratuit\\p{L}*',
  },
  es: {
    asks: {
      age: 'cuántos años tiene\\p{L}*|qué edad',
      money: 'cuánto .*(?:cuest\\p{L}*|cost\\p{L}*|pag\\p{L}*|gan\\p{L}*|cobr\\p{L}*|val\\p{L}*)',
      when: 'cuándo|qué (?:año|fecha|día|mes)',
      count: 'cuánt[ao]s',
    },
    numbers:
      'una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veint\\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien\\p{L}*|mil|miles|millón|millones|medi[ao]|mitad|docenas?|ningun\\p{L}+|ningún',
    ages: 'años|edad',
    money: 'euros?|dólar\\p{L}*|libras?|yenes|pesos?|pesetas?|dinero|gratis|gratuit\\p{L}*',
  },
  pt: {
    asks: {
      age: 'quantos anos tem|que idade|qual (?:é )?a idade',
      money: 'quanto .*(?:cust\\p{L}*|pag\\p{L}*|ganh\\p{L}*|val\\p{L}*)',
      when: 'quando|que (?:ano|data|dia|mês)',
      count: 'quant[ao]s',
    },
    numbers:
      'uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|quatorze|catorze|quinze|dez[ae]\\p{L}+|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento|\\p{L}+entos|mil|milhão|milhões|mei[ao]|metade|dúzias?|nenhum\\p{L}*',
    ages: 'anos|idade',
    money: 'euros?|dólar\\p{L}*|libras?|ienes|reais|real|escudos?|dinheiro|grátis|gratuit\\p{L}*',
  },
  it: {
    asks: {
      age: 'quanti anni ha|che età|quale età',
      money: 'quanto .*(?:cost\\p{L}*|pag\\p{L}*|guadagn\\p{L}*|val\\p{L}*)',
      when: 'quando|(?:che|quale) (?:anno|data|giorno|mese)|in che anno',
      count: 'quant[ie]',
    },
    numbers:
      'un|uno|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|dicia\\p{L}+|diciotto|vent\\p{L}+|trent\\p{L}+|quarant\\p{L}+|cinquant\\p{L}+|cent\\p{L}+|mille|mila|\\p{L}+mila|milion\\p{L}|mezz[ao]|metà|dozzin\\p{L}|nessun\\p{L}*',
    ages: 'anni|enne|\\p{L}+enne|età',
    money: 'euro|dollar\\p{L}|sterlin\\p{L}|yen|lire|franchi|denaro|soldi|gratis|gratuit\\p{L}*',
  },
  nl: {
    asks: {
      age: 'hoe oud|welke leeftijd',
      money:
        'hoeveel .*(?:kost\\p{L}*|gekost|betaal\\p{L}*|verdien\\p{L}*)|hoe duur|wat (?:kost\\p{L}*|heeft .*gekost)',
      when: 'wanneer|welke? (?:jaar|datum|dag|maand)',
      count: 'hoeveel',
    },
    numbers:
      'een|één|twee\\p{L}*|drie\\p{L}*|vier\\p{L}*|vijf\\p{L}*|zes\\p{L}*|zeven\\p{L}*|acht\\p{L}*|negen\\p{L}*|tien\\p{L}*|elf|twaalf|\\p{L}+tien|\\p{L}+tig|\\p{L}*honderd\\p{L}*|\\p{L}*duizend\\p{L}*|miljoen|half|halve|helft|dozijn|beide|geen',
    ages: 'jaar(?: oud)?|\\p{L}*jarige?|leeftijd',
    money: 'euro|dollar|pond|yen|gulden|frank|geld|gratis',
  },
  pl: {
    asks: {
      age: 'ile lat m\\p{L}+|w jakim wieku',
      money: 'ile .*(?:koszt\\p{L}*|zapłac\\p{L}*|płac\\p{L}*|zarabia\\p{L}*)',
      when: 'kiedy|(?:któr|jak)\\p{L}+ (?:roku|dniu|dnia|miesiącu)',
      count: 'ile|ilu',
    },
    numbers:
      'jed\\p{L}+|dw[aóieu]\\p{L}*|trzy\\p{L}*|trzech|czter\\p{L}+|pięć\\p{L}*|pięciu|sześć\\p{L}*|sześciu|sied\\p{L}+|osiem\\p{L}*|ośmiu|dziewię\\p{L}+|dziesię\\p{L}+|\\p{L}+naście|\\p{L}+naście?|sto|stu|\\p{L}+set|tysi\\p{L}+|milion\\p{L}*|pół|połow\\p{L}|żad\\p{L}+',
    ages: 'lat|lata|\\p{L}*letni\\p{L}*|wieku',
    money:
      'euro|dolar\\p{L}*|funt\\p{L}*|jen\\p{L}*|złot\\p{L}+|frank\\p{L}*|pieniądz\\p{L}*|bezpłatn\\p{L}+',
  },
  ru: {
    asks: {
      // What follows is in the dative: "сколько лет капитану", and not "сколько лет строили".
      age: 'сколько (?:было |исполнилось )?лет (?:было )?\\p{L}*[уюйем]|какого возраста',
      money: 'сколько .*(?:сто[ия]\\p{L}*|заплат\\p{L}*|платит|плат[ия]\\p{L}*|зараб\\p{L}+)|почём',
      when: 'когда|как(?:ом|ого|ой|ую) (?:году|числа|день|дату|дня|месяце)',
      count: 'сколько|скольк\\p{L}+',
    },
    numbers:
      'од[инао]\\p{L}*|дв[аеуо]\\p{L}*|тр[иёе]\\p{L}*|четыр\\p{L}+|четвер\\p{L}+|пят\\p{L}+|шест\\p{L}+|сем[ьи]\\p{L}*|вос[еь]м\\p{L}+|девят\\p{L}+|десят\\p{L}+|\\p{L}+надцат\\p{L}+|\\p{L}+дцат\\p{L}+|сорок\\p{L}*|сто|ста|\\p{L}*сот\\p{L}*|тысяч\\p{L}*|миллион\\p{L}*|миллиард\\p{L}*|пол\\p{L}*|оба|обе',
    ages: 'лет|год\\p{L}*|\\p{L}*летн\\p{L}+|возраст\\p{L}*',
    money:
      'рубл\\p{L}+|доллар\\p{L}*|евро|фунт\\p{L}*|иен\\p{L}*|франк\\p{L}*|деньг\\p{L}|денег|бесплатн\\p{L}+|копе\\p{L}+',
  },
  uk: {
    asks: {
      age: 'скільки (?:було |виповнилося )?років (?:було )?\\p{L}*[уюїйіем]|якого віку',
      money: 'скільки .*(?:кошту\\p{L}*|заплат\\p{L}*|плат[ия]\\p{L}*|заробля\\p{L}+)',
      when: 'коли|як(?:ому|ого|ий|у|ій) (?:році|року|числа|день|дату|дня|місяці)',
      count: 'скільки|скільк\\p{L}+',
    },
    numbers:
      "од[инао]\\p{L}*|дв[аіо]\\p{L}*|тр[иьо]\\p{L}*|чотир\\p{L}+|п['’]ят\\p{L}+|шіст\\p{L}+|сім\\p{L}*|семи|вісім\\p{L}*|восьми|дев['’]ят\\p{L}+|десят\\p{L}+|\\p{L}+надцят\\p{L}+|\\p{L}+дцят\\p{L}+|сорок\\p{L}*|сто|ста|\\p{L}*сот\\p{L}*|тисяч\\p{L}*|мільйон\\p{L}*|пів\\p{L}*|обидв\\p{L}+",
    ages: 'років|рок\\p{L}+|рік|\\p{L}*річн\\p{L}+|вік\\p{L}*',
    money: 'грив\\p{L}+|долар\\p{L}*|євро|фунт\\p{L}*|рубл\\p{L}+|гроші|грошей|безкоштовн\\p{L}+',
  },
  tr: {
    asks: {
      age: 'kaç yaşında\\p{L}*|yaşı kaç',
      money:
        'kaç (?:lira|euro|dolar|para)\\p{L}*|ne kadar(?:a| .*(?:öde\\p{L}*|kazan\\p{L}*|mal ol\\p{L}*|tut\\p{L}*))|kaça',
      when: 'ne zaman|hangi (?:yıl|tarih|gün|ay)\\p{L}*|kaç yılında',
      count: 'kaç',
    },
    numbers:
      'bir|iki\\p{L}*|üç\\p{L}*|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz\\p{L}*|bin\\p{L}*|milyon\\p{L}*|yarı\\p{L}*|yarım|tek|hiç\\p{L}*',
    ages: 'yaş\\p{L}*',
    money: 'lira\\p{L}*|euro\\p{L}*|avro\\p{L}*|dolar\\p{L}*|kuruş\\p{L}*|para\\p{L}*|ücretsiz|bedava',
  },
  ar: {
    asks: {
      age: 'كم (?:كان )?عمر|كم يبلغ .*العمر|ما عمر',
      money: 'كم .*(?:كلّف|كلف|تكلف|ثمن|سعر|دفع|راتب)|ما (?:هو )?(?:ثمن|سعر|راتب)|بكم',
      when: 'متى|أي (?:سنة|عام|يوم|تاريخ|شهر)',
      count: 'كم',
    },
    numbers:
      'واحد|اثن|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر|مئة|مئت|مائة|ألف|آلاف|مليون|ملايين|ثلث|نصف|ربع|كلا|ليلتين',
    ages: 'عام|سنة|سنوات|أعوام|عمر',
    money: 'دينار|درهم|ريال|دولار|جنيه|يورو|ليرة|مال|مجان',
  },
  zh: {
    asks: {
      age: '多大年纪|多大岁数|多少岁|几岁|今年多大',
      money: '多少钱|多少元|多少欧元|多少美元|造价|工资.*多少|价格.*多少',
      when: '什么时候|何时|哪一?年|哪一?天|几月|几号|多会儿',
      count: '多少|几[个人次头座艘只名位家条年天]',
    },
    numbers: '[一二三四五六七八九十百千万亿两半零]',
    ages: '岁|年龄',
    money: '元|钱|美元|欧元|英镑|日元|免费|块',
  },
  ja: {
    asks: {
      age: '何歳|いくつですか|年齢',
      money: 'いくら|何円|何ユーロ|値段|料金は',
      when: 'いつ|何年(?!間)|何月|何日(?!間)',
      count: '何(?:人|本|頭|個|回|つ|枚|台|匹|両|隻|軒|種類|年間|日間|時間)|いくつ|どれだけ',
    },
    numbers: '[一二三四五六七八九十百千万億半零]',
    ages: '歳|才|年齢',
    money: '円|ユーロ|ドル|ポンド|金|無料',
  },
  ko: {
    asks: {
      age: '몇 살|나이가|연세',
      money: '얼마(?:를|나 지불|입니까|예요|인가요)|가격|월급|비용',
      when: '언제|몇 년(?!간| 동안)|며칠(?!간| 동안)|몇 월',
      count: '몇|얼마나 많은',
    },
    numbers: '하나|한 |두 |둘|세 |셋|네 |넷|다섯|여섯|일곱|여덟|아홉|열|스무|백|천|만|절반|반',
    ages: '살|세|나이',
    money: '원|유로|달러|파운드|엔|돈|무료',
  },
};

/** What tells a time without a digit: the names of months and of days, in each language. */
const times = new Map<string, readonly string[]>();
const patterns = new Map<string, RegExp>();

/**
 * Whether a question asks for a time, a number, an age or a sum of money, and a text has nothing of that kind. Figures that
 * the question has itself do not count. False for languages whose wording is not listed.
 */
export function lacksWantedKind(question: TextOf, answer: TextOf): boolean {
  const [asking, telling] = [WORDINGS[question.language], WORDINGS[answer.language]];
  if (!asking || !telling) return false;
  const kind = ORDER.find((each) => isIn(question.text, asking.asks[each], question.language));
  if (kind === undefined) return false;
  const rest = withoutFigures(answer.text, question.text);
  const has = (words: string): boolean => isIn(rest, words, answer.language);
  if (kind === 'when') return !DIGIT.test(rest) && !namesTime(rest, answer.language);
  if (kind === 'count') return !DIGIT.test(rest) && !has(telling.numbers);
  if (kind === 'money') return !has(telling.money) && !new RegExp(CURRENCY, 'u').test(rest);
  // "Pavel Dusek, 38, …": an age between commas.
  return !has(telling.ages) && !/, \p{Nd}{1,2},/u.test(rest);
}

/** Whether a text has one of some words of a language, which are parts of a regular expression. */
function isIn(text: string, words: string, language: string): boolean {
  const key = `${language} ${words}`;
  const whole = JOINING.has(language) ? words : `(?<!\\p{L})(?:${words})(?!\\p{L})`;
  const pattern = patterns.get(key) ?? new RegExp(whole, 'iu');
  patterns.set(key, pattern);
  return pattern.test(text);
}

/** A text without the figures that the question has itself. */
function withoutFigures(text: string, question: string): string {
  const asked = new Set(question.match(/\p{Nd}+/gu) ?? []);
  return text.replace(/\p{Nd}+/gu, (figure) => (asked.has(figure) ? '' : figure));
}

function namesTime(text: string, language: string): boolean {
  const plain = text.toLowerCase();
  return timesIn(language).some((time) => plain.includes(time));
}

/** The names of months and of days of the week, by the Unicode CLDR, alone and as a date has them. */
function timesIn(language: string): readonly string[] {
  const known = times.get(language);
  if (known) return known;
  const nameOf = (options: Intl.DateTimeFormatOptions, month: number, day: number): string =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
      .format(Date.UTC(2023, month, day))
      .replace(/[\p{N}\s.]/gu, '')
      .toLowerCase();
  const months = Array.from({ length: MONTHS }, (_, at) => [
    nameOf({ month: 'long' }, at, 1),
    nameOf({ month: 'long', day: 'numeric' }, at, 1),
  ]);
  const days = Array.from({ length: DAYS }, (_, at) => nameOf({ weekday: 'long' }, 0, at + 1));
  const made = [...months.flat(), ...days].filter((name) => name.length > 1);
  times.set(language, made);
  return made;
}
