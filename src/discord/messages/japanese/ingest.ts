import { grammarOf } from '#discord/messages/grammar.ts';
import type { IngestMessages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const ingest: IngestMessages = {
  failed: {
    bad_address: '完全なアドレスを入力してください（例：https://example.org/article）。',
    broken:
      'このファイルは拡張子の示す形式ではないか、壊れています。もう一度保存して、新しいファイルを添付してください。',
    broken_off:
      'ページの読み込みが途中で止まりました。しばらくしてからもう一度試すか、ファイルを添付してください。',
    doc: 'このファイルは古いOffice形式（.doc）です。開いて.docx形式で保存し、そのファイルを添付してください。',
    empty: 'この本文には、目に見える文字がありません。別のファイルを添付するか、本文を貼り付けてください。',
    encoding:
      'このファイルの文字コードが分からないか、テキストではありません。UTF-8で保存して添付してください。',
    host_busy: 'そのサイトにはもう十分に問い合わせました。15分ほどしてからもう一度お試しください。',
    locked:
      'パスワードまたはコピー防止で保護されているため、読めません。引用してよい部分を貼り付けてください。',
    mime: 'このファイルは保存されたメールかウェブアーカイブ（MIME）です。開いて本文かページをHTMLで保存し、添付してください。',
    no_article: 'そこに記事は見つかりません。本文をファイルに保存して添付するか、貼り付けてください。',
    no_feed: 'そのアドレスにRSS、Atom、JSONのフィードはありません。',
    not_public:
      'そのアドレスは公開されたウェブのものではないため、開きません。ファイルを添付するか、本文を貼り付けてください。',
    not_started: '今はファイルを読めません。しばらくしてからもう一度お試しください。',
    notice:
      'ページはプログラムに対して、記事の代わりにお知らせだけを表示しています。アドレスを確かめるか、本文を貼り付けてください。',
    packed: '圧縮されています。展開して本文を添付してください。',
    picture:
      'このファイルは画像です。画像の中の文字は読めません。本文そのものを添付するか、貼り付けてください。',
    port: 'そのアドレスには、ウェブページにはないポート番号が付いています。ファイルを添付するか、本文を貼り付けてください。',
    redirects: 'ページが別のアドレスへ転送し続けています。ファイルを添付するか、本文を貼り付けてください。',
    reserved:
      'このページは、プログラムが本文を使うことを許可していません。引用してよい部分を貼り付けてください。',
    robots:
      'このページは、プログラムが本文を読むことや別の場所で表示することを許可していません。引用してよい部分を貼り付けてください。',
    rtf: 'このファイルはリッチテキスト（RTF）です。ワープロソフトで開き、.docx形式かテキスト形式で保存して添付してください。',
    scan: 'このPDFはスキャンです。ページの画像だけがあり、読める文字がありません。文字認識（OCR）にかけて、その結果を添付してください。',
    too_large: '大きすぎて読めません。一部を添付するか、貼り付けてください。',
    too_long: '読むのに時間がかかりすぎました。代わりに本文を貼り付けてください。',
    too_slow:
      'ページの応答に時間がかかりすぎました。しばらくしてからもう一度試すか、ファイルを添付してください。',
    unknown_letters:
      'このPDFはフォントがどの文字を示すか明らかでないため、読み間違えてしまいます。.docx形式かテキスト形式で保存して添付してください。',
    unreachable: 'ページに接続できませんでした。アドレスを確かめるか、ファイルを添付してください。',
    unreadable: 'このままの形では読めません。本文を貼り付けるか、ファイルに保存して添付してください。',
    webarchive:
      'このファイルはウェブアーカイブです。ブラウザーで開いてページをHTMLで保存し、添付してください。',
    wrong_type:
      '読めない形式です。.md、.txt、.html、.pdf、.docx、.odt、.epubのファイルを添付するか、本文を貼り付けてください。',
  },
  status(status) {
    switch (status) {
      case 401:
        return 'このページはログインした人だけが読めますが、こちらからはログインできません。本文を貼り付けるか、ファイルを添付してください。';
      case 402:
        return 'このページは有料会員だけが読めます。引用してよい部分を貼り付けるか、ファイルを添付してください。';
      case 403:
        return 'サイトがページの読み取りを許可していません。本文を貼り付けるか、ファイルを添付してください。';
      case 404:
        return 'そのアドレスにページはありません。アドレスを確かめてください。';
      case 410:
        return 'ページはなくなりました。アドレスを確かめるか、ファイルを添付してください。';
      case 429:
        return 'サイトから、後で来るように求められました。しばらくしてからもう一度試すか、ファイルを添付してください。';
      case 451:
        return 'ページは法的な理由で表示できません。引用してよいか確かめてください。';
      default:
        return `サイトがエラー（${status}）を返しました。しばらくしてからもう一度試すか、ファイルを添付してください。`;
    }
  },
  leftOut: {
    'a block of code': 'コードのブロック',
    'a code for the program that shows the file': 'ファイルを表示するプログラムのためのコード',
    'a comment on the text': '本文へのコメント',
    'a file shown in the text': '本文の中で表示されるファイル',
    'a form': 'フォーム',
    'a heading beside the article': '記事の横にある見出し',
    'a heading with nothing below it': '下に何もない見出し',
    'a hidden comment': '隠されたコメント',
    'a label of the page': 'ページのラベル',
    'a link to another page': '別のページへのリンク',
    'a note below the text of a page': '脚注',
    'a note in the margin': '欄外の注',
    'a note from the site to its readers': 'サイトから読者へのお知らせ',
    'a note on copyright': '著作権の表示',
    'a part of the page beside the article': '記事の横にあるページの一部',
    'a quotation from another mail': '別のメールからの引用',
    'a quotation repeated in large letters': '大きな文字で繰り返された引用',
    'a reading aid': '読むための補助',
    'a short line before the text': '本文の前の短い行',
    'a table, since its rows are not sentences': '表（行が文ではないため）',
    'an advertisement': '広告',
    'something from elsewhere, such as a video': '動画などの外部コンテンツ',
    'text that is struck out': '取り消し線の付いた文章',
    'text that the page does not show': 'ページに表示されない文章',
    'the caption of a picture': '画像の説明文',
    'the foot of a newsletter': 'ニュースレターの末尾',
    'the head or foot of its pages': 'ページの上部または下部',
    'the title, repeated': '繰り返されたタイトル',
    'when it was published': '公開日',
    'who wrote it': '筆者名',
  },
  signs: {
    invisible(count, before) {
      const where = before === '' ? '末尾' : `「${before}」の前`;
      return `文字の並び順を変えうる見えない文字を${number(count)}個取り除きました。${count === 1 ? '' : '最初の1個は'}${where}にありました。`;
    },
    piled: (count) => `一つの文字に重なりすぎていた記号を${number(count)}個取り除きました。`,
  },
};
